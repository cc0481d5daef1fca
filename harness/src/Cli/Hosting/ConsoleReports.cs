using ConformanceHarness.Reporting.Console;

namespace ConformanceHarness.Cli.Hosting;

/// <summary>Finds out what may be done on standard output.</summary>
internal static class ConsoleReports
{
    /// <summary>The console report: in place on a terminal, plain lines under CI or in a pipe (no-color.org for colours).</summary>
    public static ConsoleReport Make(string directory, TimeProvider time)
    {
        var terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        var ci = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        return new(Console.Out, new ConsoleOptions
        {
            Live = terminal && !ci,
            Colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = terminal ? null : 100,
            ReportDirectory = Path.GetRelativePath(Environment.CurrentDirectory, directory) is var near && !near.StartsWith("..", StringComparison.Ordinal) ? near : directory,
        }, time);
    }
}
