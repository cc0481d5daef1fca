using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Campaign.States;

/// <summary>
/// Names the clause of what a step shows: the same answer is a fault of one clause or another by what went before. In
/// a shrunk sequence all that went before is needed.
/// </summary>
internal sealed class SequenceClauses(Specification specification, SequenceAlphabet alphabet)
{
    private readonly string _resource = specification.Rules.Exclusive!.Resource;

    /// <summary>The clause that a reset restores the start, or null where the documentation of the operation has none.</summary>
    public ClauseId? Reset => Rule(SequenceRule.ResetRestores);

    /// <summary>What a departure at <paramref name="place"/> departs from.</summary>
    public FindingKey Blame(SequenceTrial trial, int place, Symptom symptom)
    {
        var step = trial.Steps[place];
        if (symptom.Clause == specification.Ids.WellFormed && step.Allowed is Expectation.Accept)
            return new(Because(trial, place) ?? alphabet.Accepts, symptom.Slug);
        if (symptom.Slug == "accepted" && step.Claim is { } claim && trial.Steps.Take(place).Any(before => before.Claim == claim && before.Judgement!.Class == AnswerClass.Refused))
            return new(Rule(SequenceRule.RefusalChangesNothing) ?? symptom.Clause, symptom.Slug);
        return new(symptom.Clause, symptom.Slug);
    }

    /// <summary>The clauses that the answer to a step is held to beyond those of the answer itself.</summary>
    public IEnumerable<ClauseId> Shown(SequenceTrial trial, int place)
    {
        if (trial.Steps[place].Allowed is not Expectation.Accept) yield break;
        yield return alphabet.Accepts;
        if (Because(trial, place) is { } clause) yield return clause;
    }

    // Why a free resource might be refused all the same.
    private ClauseId? Because(SequenceTrial trial, int place)
    {
        var claim = trial.Steps[place].Claim!.Value;
        var before = trial.Steps.Take(place).ToList();
        var reset = before.FindLastIndex(step => step.Step is SequenceStep.Reset);
        var since = before[(reset + 1)..];
        if (since.Any(step => step.Allowed is Expectation.Refuse && Names(step, claim.Resource))) return Rule(SequenceRule.RefusalChangesNothing);
        if (since.Any(step => step.Claim is not null)) return Rule(SequenceRule.Independent);
        return reset > 0 && before.Take(reset).Any(step => step.Claim?.Resource == claim.Resource) ? Rule(SequenceRule.ResetRestores) : null;
    }

    private bool Names(StepTrial step, string resource) =>
        step.Exchange?.Request is HttpRequest request && JsonText.Read(request.Body) is JsonText.Object body
        && body.Root.TryGetProperty(_resource, out var value) && value.ValueKind == System.Text.Json.JsonValueKind.String && value.ValueEquals(resource);

    private ClauseId? Rule(SequenceRule rule) => specification.Rules.Sequences.TryGetValue(rule, out var clause) ? clause : null;
}
