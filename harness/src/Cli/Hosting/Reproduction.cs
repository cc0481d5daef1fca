using System.CommandLine;
using ConformanceHarness.Cli.Options;

namespace ConformanceHarness.Cli.Hosting;

/// <summary>The command that replays a finding: the options that led to it, and where its case file is.</summary>
internal static class Reproduction
{
    /// <summary>A command line with <c>{case}</c> where the case's id goes.</summary>
    public static string Command(ParseResult parsed, string directory)
    {
        var line = new List<string> { "./run.sh" };
        if (parsed.GetValue(HarnessOptions.Endpoint) is { } endpoint) line.AddRange(["--endpoint", endpoint.ToString()]);
        Add(HarnessOptions.Bindings);
        Add(HarnessOptions.Model);
        Add(HarnessOptions.Operation);
        Add(HarnessOptions.Region);
        Add(HarnessOptions.Profile);
        Add(HarnessOptions.CaFile);
        if (parsed.GetValue(HarnessOptions.AllowRemote)) line.Add("--allow-remote");
        if (parsed.GetValue(HarnessOptions.Insecure)) line.Add("--insecure");
        if (parsed.GetValue(HarnessOptions.World) is not (null or "probe") and var world) line.AddRange(["--world", world]);
        line.AddRange(["--replay", Path.Combine(Shown(directory), "cases", "{case}.json")]);
        return string.Join(' ', line.Select(Quote));

        void Add(Option<string?> option)
        {
            if (parsed.GetValue(option) is { } value) line.AddRange([option.Name, value]);
        }
    }

    private static string Shown(string directory) =>
        Path.GetRelativePath(Environment.CurrentDirectory, directory) is var near && !near.StartsWith("..", StringComparison.Ordinal) ? near : directory;

    private static string Quote(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/' or ':' or '_' or '{' or '}') ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
