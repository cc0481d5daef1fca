using System.CommandLine;

namespace ConformanceHarness.Cli.Options;

/// <summary>The options of <c>mutants</c> alone.</summary>
internal static class MutantOptions
{
    public static readonly Option<string?> Only = new("--only") { HelpName = "GLOB", Description = "Only mutants and clean variants whose name matches." };
    public static readonly Option<bool> List = new("--list") { Description = "Show them; run nothing." };
    public static readonly Option<bool> Ci = new("--ci") { Description = "Only a sample of every family, in under a minute." };
    public static readonly Option<int> Seeds = HarnessOptions.Number("--seeds", "Run against each with so many seeds, counted up from --seed.", 1, 1, 1000);
    public static readonly Option<string?> Report = new("--report") { HelpName = "FILE", Description = "Write figures, survivors and matrix as Markdown, as in reports/published/kill-rate.md." };
    public static readonly Option<int> Cases = HarnessOptions.Number("--cases", "Fuzz cases for each at first; a mutant that passes is run again with as many as a default run sends.", 500, 0, 1_000_000);
    public static readonly Option<int> Parallel = HarnessOptions.Number("--concurrency", "Endpoints measured at once.", Environment.ProcessorCount, 1, 256);
}
