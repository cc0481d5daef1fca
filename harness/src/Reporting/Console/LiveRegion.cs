using System.Globalization;
using ConformanceHarness.Reporting.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConformanceHarness.Reporting.Console;

/// <summary>
/// A few lines at the bottom of the terminal that are drawn over, while others are printed above them. The cursor is
/// never hidden and no mode is set, so that a terminal is clean even after a run that could not tidy up.
/// Sequences: ECMA-48 CUU, EL and ED.
/// </summary>
/// <param name="console">The terminal.</param>
internal sealed class LiveRegion(IAnsiConsole console)
{
    private IReadOnlyList<Line> shown = [];

    /// <summary>Draws <paramref name="lines"/> over what was shown; each must be shorter than the terminal is wide.</summary>
    public void Show(IReadOnlyList<Line> lines)
    {
        var before = Top();
        shown = lines;
        console.Write(new Sheet([before, .. Status()]));
    }

    /// <summary>Prints <paramref name="lines"/> above, for good.</summary>
    public void Print(IEnumerable<Line> lines) =>
        console.Write(new Sheet([Top(), Control("\e[J"), .. Sheet.Lines(lines), .. Status()]));

    /// <summary>Takes the region away and leaves the cursor where it began.</summary>
    public void Clear()
    {
        if (shown.Count > 0) console.Write(new Sheet([Top(), Control("\e[J")]));
        shown = [];
    }

    private IEnumerable<Segment> Status()
    {
        for (var i = 0; i < shown.Count; i++)
        {
            foreach (var segment in Sheet.Line(shown[i])) yield return segment;
            yield return Control("\e[K");
            if (i < shown.Count - 1) yield return Segment.LineBreak;
        }
        if (shown.Count > 0) yield return Control("\e[J");
    }

    private Segment Top() => shown.Count > 1
        ? Control(string.Create(CultureInfo.InvariantCulture, $"\r\e[{shown.Count - 1}A"))
        : Control("\r");

    private static Segment Control(string sequence) => Segment.Control(sequence);
}
