using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Contract.Judging;

/// <summary>Notes which clauses an answer was held to and how it departs from them.</summary>
internal sealed class Ledger
{
    private readonly ImmutableArray<ClauseId>.Builder _graded = ImmutableArray.CreateBuilder<ClauseId>(16);
    private readonly ImmutableArray<Symptom>.Builder _symptoms = ImmutableArray.CreateBuilder<Symptom>(0);

    public bool GradedAcceptance { get; set; }

    public bool HasSymptoms => _symptoms.Count > 0;

    public void Grade(ClauseId clause)
    {
        if (!_graded.Contains(clause)) _graded.Add(clause);
    }

    public void Depart(ClauseId clause, string slug, string expected, string actual)
    {
        Grade(clause);
        _symptoms.Add(new(clause, slug, expected, actual));
    }

    /// <summary>Grades <paramref name="clause"/>, and departs from it unless <paramref name="holds"/>.</summary>
    public bool Hold(bool holds, ClauseId clause, string slug, string expected, string actual)
    {
        if (holds) Grade(clause);
        else Depart(clause, slug, expected, actual);
        return holds;
    }

    public Judgement Close(AnswerClass answer, string? errorType) =>
        new(answer, _graded.ToImmutable(), _symptoms.ToImmutable(), errorType) { GradedAcceptance = GradedAcceptance };
}
