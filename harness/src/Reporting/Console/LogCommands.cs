using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Console;

/// <summary>
/// Keeps an endpoint's text from commanding the CI job that prints it: GitHub Actions reads a line that begins with
/// <c>::name::</c> ("Workflow commands"), it and Azure Pipelines read <c>##[…]</c> and <c>##vso[…]</c> anywhere in one
/// ("Logging commands"), and TeamCity <c>##teamcity[…]</c>.
/// </summary>
internal static class LogCommands
{
    private static readonly ImmutableArray<string> Anywhere = ["##[", "##vso[", "##teamcity["];

    public static Line Guard(Line line)
    {
        var text = line.ToString();
        var atStart = text.AsSpan().TrimStart().StartsWith("::");
        if (!atStart && !text.Contains("##", StringComparison.Ordinal)) return line;
        return new Line([.. line.Pieces.Select(piece => piece with { Text = Guard(piece.Text, ref atStart) })]);
    }

    private static string Guard(string text, ref bool atStart)
    {
        if (atStart && text.IndexOf(':', StringComparison.Ordinal) is var at and >= 0)
        {
            text = $"{text[..at]}\\u{{3a}}{text[(at + 1)..]}";
            atStart = false;
        }
        foreach (var command in Anywhere)
            text = text.Replace(command, $"\\u{{23}}{command[1..]}", StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
