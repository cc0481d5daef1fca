using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Cli.Mutants;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Cli.Commands;

/// <summary><c>mutants</c>: measures the harness by endpoints whose verdict is known.</summary>
internal static class MutantsCommand
{
    public static Command Make()
    {
        var command = new Command("mutants", "Measure what a run detects: mutants must be told, clean variants must not.")
        {
            MutantOptions.Only, MutantOptions.List, MutantOptions.Ci, MutantOptions.Seeds, MutantOptions.Report, MutantOptions.Parallel,
            HarnessOptions.Seed, MutantOptions.Cases, HarnessOptions.Bindings, HarnessOptions.Model, HarnessOptions.Operation,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var home = HarnessHome.Find();
        var specification = Inputs.Specification(parsed, home);
        var bindings = Inputs.ReferenceBindings(parsed, specification, home);
        var glob = parsed.GetValue(MutantOptions.Only) ?? "*";
        var subjects = Subjects.All(specification, bindings).Where(subject => ClauseCatalogue.Matches(glob, new(subject.Name))).ToImmutableArray();
        if (subjects.IsEmpty) throw new UsageException($"--only: no mutant matches '{glob}'; ./run.sh mutants --list shows them all");
        var bounded = parsed.GetValue(MutantOptions.Ci);
        if (bounded) subjects = Subjects.Sample(subjects);
        if (parsed.GetValue(MutantOptions.List)) return List(subjects);

        var time = TimeProvider.System;
        var began = time.GetTimestamp();
        var outcomes = new ConcurrentQueue<Measurement>();
        var seeds = parsed.GetValue(MutantOptions.Seeds);
        var progress = new Progress(subjects.Length * seeds, time);
        for (var seed = parsed.GetValue(HarnessOptions.Seed); seeds > 0; seed++, seeds--)
        {
            var whole = new CampaignOptions { Seed = seed };
            var brief = new SubjectRun(specification, bindings, new CampaignRunner(specification, whole with { Cases = Math.Min(whole.Cases, parsed.GetValue(MutantOptions.Cases)) }, time), seed, time);
            var full = new SubjectRun(specification, bindings, new CampaignRunner(specification, whole, time), seed, time);
            await Parallel.ForEachAsync(subjects, new ParallelOptions { MaxDegreeOfParallelism = parsed.GetValue(MutantOptions.Parallel), CancellationToken = stop }, async (subject, ct) =>
            {
                var outcome = await (subject is Subject.Clean && !bounded ? full : brief).RunAsync(subject, ct).ConfigureAwait(false);
                if (Grades.Of(outcome) == Grade.Survived) outcome = await full.RunAsync(subject, ct).ConfigureAwait(false);
                outcomes.Enqueue(outcome);
                progress.Done(outcome);
            }).ConfigureAwait(false);
        }
        progress.End();

        var order = subjects.Select((subject, at) => (subject, at)).ToDictionary(entry => entry.subject.Name, entry => entry.at);
        var figures = new Figures(outcomes.OrderBy(outcome => outcome.Seed).ThenBy(outcome => order[outcome.Subject.Name]));
        foreach (var (outcome, grade) in figures.Graded) Console.WriteLine(Matrix.Row(outcome, grade));
        foreach (var line in Matrix.Summary(figures)) Console.WriteLine(line);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count} runs, {outcomes.Sum(outcome => outcome.Requests):N0} requests, {time.GetElapsedTime(began).TotalSeconds:0.0} s"));
        if (parsed.GetValue(MutantOptions.Report) is { } file) await KillRateReport.WriteAsync(file, figures, CommandText(parsed), stop).ConfigureAwait(false);
        return figures.Hold ? ExitCodes.Conforms : ExitCodes.Departs;
    }

    private static string CommandText(ParseResult parsed) => string.Join(' ', parsed.Tokens.Select(token => token.Value).Prepend("./run.sh"));

    private static int List(ImmutableArray<Subject> subjects)
    {
        foreach (var subject in subjects)
            Console.WriteLine(subject switch
            {
                Subject.Broken { Mutant: var mutant } => $"{mutant.Name}  [{mutant.Strength.ToString().ToLowerInvariant()}] {mutant.Rule}\n    told by {string.Join(", ", mutant.Clauses)}{(mutant.Unseen is { } why ? $"\n    cannot be seen: {why}" : "")}",
                Subject.Clean { Variant: var variant } => $"{subject.Name}  {variant.Freedom}{(variant.Advice.IsEmpty ? "" : $"\n    does not follow {string.Join(", ", variant.Advice)}")}",
                _ => subject.Name,
            });
        Console.WriteLine($"{subjects.OfType<Subject.Broken>().Count()} mutants, {subjects.OfType<Subject.Clean>().Count()} clean variants");
        return ExitCodes.Conforms;
    }
}
