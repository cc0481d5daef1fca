using System.Globalization;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>The rows of the matrix and the figures under it, as text.</summary>
internal static class Matrix
{
    public static string Row(Measurement outcome, Grade grade)
    {
        var told = outcome.Findings.IsEmpty ? "-" : string.Join(' ', outcome.Findings.Select(finding => finding.Clause + (finding.Rate is null ? "" : "~")).Distinct());
        var when = outcome.FirstTold is { } first
            ? string.Create(CultureInfo.InvariantCulture, $"{first,6} requests {outcome.TimeToFirst!.Value.TotalMilliseconds,7:0} ms") : new string(' ', 26);
        var size = outcome.SmallestBody is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes,7} B") : new string(' ', 9);
        return string.Create(CultureInfo.InvariantCulture, $"{grade.Word(),-11} {outcome.Subject.Name,-64} {when} {size} exit {outcome.ExitCode,-2} told {told} should {Should(outcome.Subject)}");
    }

    public static IEnumerable<string> Summary(Figures figures)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"kill rate     {figures.KillRate:P1}  {figures.Killed} of {figures.Must.Count()} must mutants that the contract can see");
        yield return string.Create(CultureInfo.InvariantCulture, $"attribution   {figures.Attribution:P1}  {figures.Attributed} of {figures.Killed} told by a clause they break and by no other");
        yield return string.Create(CultureInfo.InvariantCulture, $"false alarms  {figures.FalseAlarms} of {figures.Clean.Count()} clean variants");
        yield return string.Create(CultureInfo.InvariantCulture, $"advice        {figures.Advice.Count(Figures.IsKilled)} of {figures.Advice.Count()} should mutants told");
        yield return string.Create(CultureInfo.InvariantCulture, $"requests to the first departure: median {Text(figures.ToFirst(0.5, _ => true))}, 95th percentile {Text(figures.ToFirst(0.95, _ => true))}");
        yield return string.Create(CultureInfo.InvariantCulture, $"the same, faults that always show: median {Text(figures.ToFirst(0.5, IsSteady))}, 95th percentile {Text(figures.ToFirst(0.95, IsSteady))}");
    }

    public static bool IsSteady(Reference.Mutants.Manner manner) => manner is Reference.Mutants.Manner.Always;

    public static string Text(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Should(Subject subject) => subject switch
    {
        Subject.Broken broken => string.Join(' ', broken.Mutant.Clauses),
        Subject.Clean { Variant.Advice: [_, ..] advice } => string.Join(' ', advice),
        _ => "-",
    };
}
