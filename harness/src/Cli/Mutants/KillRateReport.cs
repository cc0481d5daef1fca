using System.Globalization;
using System.Text;
using ConformanceHarness.Reference.Mutants;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>Writes the figures, the survivors and the matrix as Markdown; without times, so that it says the same on any machine.</summary>
internal static class KillRateReport
{
    public static async Task WriteAsync(string file, Figures figures, string command, CancellationToken stop)
    {
        var text = new StringBuilder();
        Head(text, figures, command);
        Families(text, figures);
        Survivors(text, figures);
        Misattributed(text, figures);
        Alarms(text, figures);
        Rows(text, figures);
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(file, text.ToString(), stop).ConfigureAwait(false);
    }

    private static void Head(StringBuilder text, Figures figures, string command)
    {
        text.AppendLine("# What a run detects").AppendLine();
        text.AppendLine("Every mutant is the reference endpoint with one rule changed; every clean variant is the reference with another choice where the contract leaves one. Both are derived from the model, the clauses and the bindings, and each is held to the contract by a campaign as any endpoint is.").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Made by `{command}`.").AppendLine();
        text.AppendLine("| figure | value | bar |").AppendLine("|---|---|---|");
        Line($"kill rate over must mutants that the contract can see | {figures.KillRate:P1} ({figures.Killed} of {figures.Must.Count()}) | 100%");
        Line($"attribution: told by a clause it breaks and by no other | {figures.Attribution:P1} ({figures.Attributed} of {figures.Killed}) | {Figures.AttributionBar:P0}");
        Line($"false alarms over clean variants | {figures.FalseAlarms} of {figures.Clean.Count()} | 0");
        Line($"should mutants told | {figures.Advice.Count(Figures.IsKilled)} of {figures.Advice.Count()} | |");
        Line($"requests to the first departure, all faults: median, 95th percentile | {Matrix.Text(figures.ToFirst(0.5, _ => true))}, {Matrix.Text(figures.ToFirst(0.95, _ => true))} | |");
        Line($"the same, faults that always show | {Matrix.Text(figures.ToFirst(0.5, Matrix.IsSteady))}, {Matrix.Text(figures.ToFirst(0.95, Matrix.IsSteady))} | median 100");
        Line($"seeds | {figures.Graded.Select(entry => entry.Measurement.Seed).Distinct().Count()} | |");
        text.AppendLine();

        void Line(FormattableString line) => text.Append("| ").Append(line.ToString(CultureInfo.InvariantCulture)).AppendLine(line.Format.EndsWith('|') ? "" : " |");
    }

    private static void Families(StringBuilder text, Figures figures)
    {
        text.AppendLine("## By family").AppendLine();
        text.AppendLine("| family | must mutants | killed | told rightly | requests to the first departure, median |").AppendLine("|---|---|---|---|---|");
        foreach (var family in figures.Must.GroupBy(entry => entry.Measurement.Subject.Name.Split('/')[0]))
        {
            var own = new Figures(family.Select(entry => entry.Measurement));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {family.Key} | {own.Must.Count()} | {own.Killed} | {own.Attributed} | {Matrix.Text(own.ToFirst(0.5, _ => true))} |");
        }
        text.AppendLine();
    }

    private static void Survivors(StringBuilder text, Figures figures)
    {
        text.AppendLine("## Survivors").AppendLine();
        Listed(text, "Mutants that the contract cannot see:", figures.Graded.Where(entry => entry.Grade == Grade.Unseen), entry => Unseen(entry.Measurement));
        Listed(text, "Mutants that should have been told:", figures.Graded.Where(entry => entry.Grade == Grade.Survived), entry => Rule(entry.Measurement));
    }

    private static void Misattributed(StringBuilder text, Figures figures)
    {
        text.AppendLine("## Told by another clause").AppendLine();
        Listed(text, "", figures.Graded.Where(entry => entry.Grade is Grade.AlsoOther or Grade.OnlyOther),
            entry => $"{entry.Grade.Word()}: {string.Join(", ", Grades.Others(entry.Measurement))}");
    }

    private static void Alarms(StringBuilder text, Figures figures)
    {
        text.AppendLine("## False alarms").AppendLine();
        Listed(text, "", figures.Graded.Where(entry => entry.Grade == Grade.FalseAlarm), entry => $"{entry.Measurement.Verdict} ({string.Join(", ", Grades.Others(entry.Measurement))})");
    }

    private static void Rows(StringBuilder text, Figures figures)
    {
        text.AppendLine("## The matrix").AppendLine();
        text.AppendLine("Requests are those judged until the first departure, sizes those of the smallest body that shows it. `~` marks what did not show at every repetition.").AppendLine();
        text.AppendLine("| endpoint | should be told by | was told by | requests | bytes | exit | |").AppendLine("|---|---|---|---|---|---|---|");
        foreach (var (outcome, grade) in figures.Graded.Where(entry => entry.Measurement.Seed == figures.Graded.First().Measurement.Seed))
        {
            var should = outcome.Subject is Subject.Broken { Mutant: var mutant } ? string.Join("<br>", mutant.Clauses.Select(Code)) : "nothing";
            var told = string.Join("<br>", outcome.Findings.Select(finding => Code(finding.Clause) + (finding.Rate is null ? "" : "~")).Distinct());
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Code(outcome.Subject.Name)} | {should} | {told} | {Matrix.Text(outcome.FirstTold)} | {Matrix.Text(outcome.SmallestBody)} | {outcome.ExitCode} | {grade.Word()} |");
        }
    }

    private static void Listed(StringBuilder text, string head, IEnumerable<(Measurement Measurement, Grade Grade)> entries, Func<(Measurement Measurement, Grade Grade), string> say)
    {
        var list = entries.ToList();
        if (head.Length > 0) text.AppendLine(head).AppendLine();
        if (list.Count == 0) text.AppendLine("none").AppendLine();
        else
        {
            foreach (var entry in list) text.AppendLine(CultureInfo.InvariantCulture, $"- {Code(entry.Measurement.Subject.Name)}: {say(entry)}");
            text.AppendLine();
        }
    }

    private static string Unseen(Measurement outcome) => outcome.Subject is Subject.Broken { Mutant: Mutant { Unseen: { } why } mutant } ? $"{mutant.Rule}; {why}" : "";

    private static string Rule(Measurement outcome) => outcome.Subject is Subject.Broken { Mutant: var mutant } ? mutant.Rule : "";

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
