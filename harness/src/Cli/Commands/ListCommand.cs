using System.CommandLine;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Exports;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Generation.WireCases;
using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Cli.Commands;

/// <summary><c>list</c>: the clauses, and the cases that would be sent about each; sends nothing.</summary>
internal static class ListCommand
{
    public static Command Make()
    {
        var command = new Command("list", "Show clauses and the cases that would be sent; send nothing.")
        {
            HarnessOptions.Clause, HarnessOptions.Model, HarnessOptions.Operation, HarnessOptions.Format,
        };
        command.SetAction(parsed => List(parsed));
        return command;
    }

    private static int List(ParseResult parsed)
    {
        var home = HarnessHome.Find();
        var specification = Inputs.Specification(parsed, home);
        var plain = new PlainValues(specification);
        var baseline = Baseline.Fresh(specification, plain);
        if (parsed.GetValue(HarnessOptions.Format) == "smithy")
        {
            using var output = Console.OpenStandardOutput();
            SmithyTests.Write(output, specification, baseline);
            return ExitCodes.Conforms;
        }
        var factory = new CaseFactory(baseline, specification.Ids);
        var boundaries = Boundaries.Of(new FeatureBook(specification, plain), factory).ToList();
        var cases = boundaries.Concat(WirePhase.Of(specification, baseline, factory, boundaries.Select(made => made.Id).ToHashSet())).ToLookup(made => made.About);
        var glob = parsed.GetValue(HarnessOptions.Clause) ?? "*";
        var selected = specification.Catalogue.All.Where(clause => ClauseCatalogue.Matches(glob, clause.Id)).ToList();
        var raw = new RawCases(specification, baseline.At(0).Render(), baseline.At(1).Render()).All("127.0.0.1").ToLookup(made => made.About);
        foreach (var clause in selected) Show(clause, cases[clause.Id], raw[clause.Id]);
        Console.WriteLine($"{selected.Count} clauses, {selected.Sum(clause => cases[clause.Id].Count() + raw[clause.Id].Count())} boundary, wire and raw HTTP cases; the fuzz phase adds --cases random ones");
        if (selected.Count > 0) return ExitCodes.Conforms;
        throw new UsageException($"--clause: no clause matches '{glob}'");
    }

    private static void Show(Clause clause, IEnumerable<Case> cases, IEnumerable<RawCase> raw)
    {
        Console.WriteLine($"{clause.Id}  [{clause.Strength.ToString().ToLowerInvariant()}, {clause.Provenance.ToString().ToLowerInvariant()}]");
        Console.WriteLine($"    {clause.Statement}");
        Console.WriteLine($"    source: {clause.Source}");
        if (clause.NotTestable is { } reason) Console.WriteLine($"    not testable: {reason}");
        foreach (var made in cases)
            Console.WriteLine($"      {made.Id}  {made.Intent.ToString().ToLowerInvariant(),-6}  {Hostile.Visible(made.Label, 120)}");
        foreach (var made in raw)
            Console.WriteLine($"      {made.Id}  {(made.Strength == Strength.Observe ? "record" : "raw"),-6}  {Hostile.Visible(made.Label, 120)}");
    }
}
