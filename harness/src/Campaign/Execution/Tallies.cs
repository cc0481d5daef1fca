using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>Counts what was sent and which clauses were graded by it.</summary>
internal sealed class Tallies(Specification specification)
{
    private readonly Dictionary<ClauseId, long> _graded = [];

    public long Cases { get; private set; }

    public long Throttled { get; private set; }

    public bool GradedAcceptance { get; private set; }

    public int Faults { get; private set; }

    public long Graded(ClauseId clause) => _graded.GetValueOrDefault(clause);

    public void Add(Trial trial)
    {
        Throttled += trial.Throttled;
        if (trial.Fault is not null) Faults++;
        if (trial.Judgement is not { } judgement || trial.Fault is not null) return;
        Cases++;
        GradedAcceptance |= judgement.GradedAcceptance;
        foreach (var clause in judgement.Graded) Count(clause);
        if (!judgement.Graded.IsEmpty && !judgement.Graded.Contains(trial.Case.About) && judgement.Class is not AnswerClass.Broken)
            Count(trial.Case.About);
    }

    /// <summary>Counts a case of several steps with every clause its answers were held to.</summary>
    public void Add(ClauseId about, IEnumerable<ClauseId> graded, int throttled, bool gradedAcceptance)
    {
        Throttled += throttled;
        Cases++;
        GradedAcceptance |= gradedAcceptance;
        foreach (var clause in graded.Append(about).Distinct()) Count(clause);
    }

    /// <summary>Counts a contradiction of the harness.</summary>
    public void AddFault() => Faults++;

    public ImmutableArray<ClauseTally> Close(IReadOnlyDictionary<ClauseId, long> failed, Func<Clause, string> whySkipped) =>
    [
        .. specification.Catalogue.All.Select(clause =>
        {
            var fails = failed.GetValueOrDefault(clause.Id);
            var graded = Math.Max(fails, Graded(clause.Id));
            return new ClauseTally(ViewMaker.Of(clause), graded, fails, graded > 0 ? null : whySkipped(clause));
        }),
    ];

    private void Count(ClauseId clause) => _graded[clause] = Graded(clause) + 1;
}
