using ConformanceHarness.Reporting.Text;
using Spectre.Console;

namespace ConformanceHarness.Reporting.Console;

/// <summary>The colours, each with one meaning, out of the sixteen that follow a terminal's theme.</summary>
internal static class Palette
{
    public static Style Of(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(decoration: Decoration.Dim),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Warn => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
