using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>What all outcomes come to.</summary>
internal sealed class Figures
{
    /// <summary>The share of told mutants that must be told by the right clause and by no other.</summary>
    public const double AttributionBar = 0.95;

    private readonly ImmutableArray<(Measurement Measurement, Grade Grade)> _graded;

    public Figures(IEnumerable<Measurement> outcomes) => _graded = [.. outcomes.Select(outcome => (outcome, Grades.Of(outcome)))];

    public IEnumerable<(Measurement Measurement, Grade Grade)> Graded => _graded;

    /// <summary>Runs against mutants that break a must clause which the contract can see.</summary>
    public IEnumerable<(Measurement Measurement, Grade Grade)> Must => _graded.Where(entry => entry.Measurement.Subject is Subject.Broken { Counts: true });

    public IEnumerable<(Measurement Measurement, Grade Grade)> Advice => _graded.Where(entry => entry.Measurement.Subject is Subject.Broken { Mutant: { Strength: Strength.Should, Unseen: null } });

    public IEnumerable<(Measurement Measurement, Grade Grade)> Clean => _graded.Where(entry => entry.Measurement.Subject is Subject.Clean);

    public int Killed => Must.Count(IsKilled);

    public double KillRate => Share(Killed, Must.Count());

    public int Attributed => Must.Count(entry => entry.Grade == Grade.Right);

    public double Attribution => Share(Attributed, Killed);

    public int FalseAlarms => Clean.Count(entry => entry.Grade == Grade.FalseAlarm);

    public bool Hold => KillRate >= 1 && Attribution >= AttributionBar && FalseAlarms == 0;

    /// <summary>Requests to the first departure at that share of the killed mutants of a manner; null without any.</summary>
    public int? ToFirst(double share, Func<Manner, bool> manner)
    {
        var counts = Must.Where(entry => IsKilled(entry) && manner(((Subject.Broken)entry.Measurement.Subject).Mutant.Manner))
            .Select(entry => entry.Measurement.FirstTold).OfType<int>().Order().ToList();
        return counts.Count == 0 ? null : counts[Math.Max(0, (int)Math.Ceiling(counts.Count * share) - 1)];
    }

    public static bool IsKilled((Measurement Measurement, Grade Grade) entry) => entry.Grade is Grade.Right or Grade.AlsoOther or Grade.OnlyOther;

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
