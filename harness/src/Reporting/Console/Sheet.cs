using ConformanceHarness.Reporting.Text;
using Spectre.Console.Rendering;

namespace ConformanceHarness.Reporting.Console;

/// <summary>Segments written exactly as they are: no markup is read from them and none of them is wrapped.</summary>
/// <param name="segments">The segments.</param>
internal sealed class Sheet(IEnumerable<Segment> segments) : Renderable
{
    /// <summary>The segments of a line, without its end.</summary>
    public static IEnumerable<Segment> Line(Line line)
    {
        var guarded = LogCommands.Guard(line);
        return guarded.Pieces.Where(piece => piece.Text.Length > 0).Select(piece => new Segment(piece.Text, Palette.Of(piece.Tone)));
    }

    /// <summary>The segments of lines, each with its end.</summary>
    public static IEnumerable<Segment> Lines(IEnumerable<Line> lines) => lines.SelectMany(line => Line(line).Append(Segment.LineBreak));

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
}
