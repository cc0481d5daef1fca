namespace ConformanceHarness.Reporting.Text;

/// <summary>How much of what an endpoint sent a report shows. The whole of it is in <c>report.json</c> and the case file.</summary>
/// <param name="Value">UTF-16 units of a header's value, of an expectation and the like.</param>
/// <param name="Headers">How many headers.</param>
/// <param name="Body">UTF-16 units of a body.</param>
/// <param name="BodyLines">Lines of a body.</param>
/// <param name="Command">UTF-16 units of a line to copy; a longer one is not shown, for a part of it would be no use.</param>
public sealed record Limits(int Value, int Headers, int Body, int BodyLines, int Command)
{
    /// <summary>For a terminal: a finding fits on a screen.</summary>
    public static Limits Screen { get; } = new(Value: 300, Headers: 12, Body: 320, BodyLines: 12, Command: 1600);

    /// <summary>For a file somebody opens on purpose.</summary>
    public static Limits Document { get; } = new(Value: 1000, Headers: 50, Body: 4000, BodyLines: 60, Command: 8000);
}
