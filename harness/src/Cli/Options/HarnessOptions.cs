using System.CommandLine;
using System.CommandLine.Parsing;
using ConformanceHarness.Transport.Addresses;

namespace ConformanceHarness.Cli.Options;

/// <summary>Every option of the command, each with what it takes and what it does.</summary>
internal static class HarnessOptions
{
    public static readonly Option<Uri?> Endpoint = Custom("--endpoint", "URL", "The endpoint to hold to the contract (default: the embedded reference).", ParseEndpoint);
    public static readonly Option<string?> Clause = new("--clause") { HelpName = "GLOB", Description = "Only clauses whose id matches, and cases about them." };
    public static readonly Option<ulong> Seed = new("--seed") { HelpName = "N", Description = "The seed of all randomness.", DefaultValueFactory = _ => 1 };
    public static readonly Option<int> Cases = Number("--cases", "Fuzz cases for each world.", 2000, 0, 100_000_000);
    public static readonly Option<int> Concurrency = Number("--concurrency", "Requests under way at once.", 8, 1, 1024);
    public static readonly Option<TimeSpan?> MaxTime = Custom("--max-time", "T", "Send nothing more after this time (30s, 2m).", result => ParseDuration(result));
    public static readonly Option<TimeSpan?> Timeout = Custom("--timeout", "T", "The longest wait for a whole answer (default: 5s).", result => ParseDuration(result));
    public static readonly Option<string?> ReportDir = new("--report-dir") { HelpName = "DIR", Description = "Where reports are written (default: reports/latest)." };
    public static readonly Option<string?> Bindings = new("--bindings") { HelpName = "FILE", Description = "What exists on the target, by name." };
    public static readonly Option<string> World = Words("--world", "What the target takes to exist.", "probe", "probe", "open", "closed");
    public static readonly Option<bool> Strict = new("--strict") { Description = "A should finding fails the run too." };
    public static readonly Option<string?> Model = new("--model") { HelpName = "FILE", Description = "A Smithy JSON AST model (default: Storage Gateway's)." };
    public static readonly Option<string?> Operation = new("--operation") { HelpName = "NAME", Description = "The operation (default: the model's only one)." };
    public static readonly Option<string?> Region = new("--region") { HelpName = "R", Description = "Sign requests (SigV4) for this region." };
    public static readonly Option<string?> Profile = new("--profile") { HelpName = "P", Description = "Sign requests with this profile's credentials." };
    public static readonly Option<bool> NoSign = new("--no-sign") { Description = "Sign nothing, whatever else is given." };
    public static readonly Option<bool> AllowRemote = new("--allow-remote") { Description = "Allow an endpoint that is not on this machine; it gets at most 5 careful requests a second." };
    public static readonly Option<string?> CaFile = new("--ca-file") { HelpName = "PEM", Description = "Trust these certificate authorities." };
    public static readonly Option<bool> Insecure = new("--insecure") { Description = "Accept any certificate." };
    public static readonly Option<string?> Snapshots = new("--snapshots") { HelpName = "DIR", Description = "Hold the answers to named cases to the snapshots in this folder." };
    public static readonly Option<bool> AcceptSnapshots = new("--accept-snapshots") { Description = "Write the snapshots anew from what came." };
    public static readonly Option<string?> KnownFailures = new("--known-failures") { HelpName = "FILE", Description = "Findings that are expected on the target, with their reasons (default: on the reference, its own)." };
    public static readonly Option<string?> Replay = new("--replay") { HelpName = "FILE", Description = "Send the one case in this file, and judge it." };
    public static readonly Option<string> Format = Words("--format", "How the list is written: for people, or as Smithy protocol tests.", "text", "text", "smithy");
    public static readonly Option<int> Port = Number("--port", "The port to listen on.", 8787, 1, 65535);

    private static Uri? ParseEndpoint(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (EndpointAddress.TryParse(text, out var uri, out var problem)) return uri;
        result.AddError($"--endpoint: {problem}");
        return null;
    }

    private static TimeSpan? ParseDuration(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DurationText.Parse(text) is { } found) return found;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: found '{text}', expected {DurationText.Expected}");
        return null;
    }

    private static Option<T?> Custom<T>(string name, string help, string description, Func<ArgumentResult, T?> parse) =>
        new(name) { HelpName = help, Description = description, CustomParser = parse };

    internal static Option<int> Number(string name, string description, int standard, int min, int max) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
            result.AddError($"{name}: found '{text}', expected a whole number from {min} to {max}");
            return standard;
        },
    };

    private static Option<string> Words(string name, string description, string standard, params string[] words) => new(name)
    {
        HelpName = string.Join('|', words),
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (words.Contains(text)) return text;
            result.AddError($"{name}: found '{text}', expected one of {string.Join(", ", words)}");
            return standard;
        },
    };
}
