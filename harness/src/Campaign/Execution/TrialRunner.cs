using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>Sends one case and has it judged. Waits when asked to, and when nobody listens for a moment.</summary>
internal sealed class TrialRunner(Specification specification, IExchanger exchanger, TargetKnowledge knowledge, SeenResources seen, TimeProvider time)
{
    private readonly ExpectationReader _reader = new(specification);
    private readonly Judge _judge = new(specification);
    private long _requests;

    public TargetKnowledge Knowledge { get; set; } = knowledge;

    /// <summary>False once the target is known to keep no memory of who took what.</summary>
    public bool MayRemember { get; set; } = true;

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>What must come back; of a case without an opinion behind it only that what breaks a clause is refused.</summary>
    public Expectation Expect(Case @case) => _reader.Read(@case.Request, Knowledge) switch
    {
        var read when @case.Intent != Intent.Unstated => read,
        Expectation.Refuse { Kind: not RefusalKind.State } due => due,
        Expectation.NoOutput none => none,
        Expectation.Either open => open,
        _ => new Expectation.Either("its maker has no opinion"),
    };

    public Implausibility Doubt(Case @case) => _reader.Doubt(@case.Request);

    public async ValueTask<Trial> RunAsync(Case @case, CancellationToken ct)
    {
        var expectation = Expect(@case);
        if (Contradiction(@case, expectation) is { } fault) return new(@case, expectation, null, null, fault);
        var remembers = MayRemember && expectation is not Expectation.Refuse;
        if (remembers) seen.Note(@case.Request);
        var (exchange, judgement, throttled) = await BackOff.SendAsync(Send, Decide, time, ct).ConfigureAwait(false);
        return new(@case, expectation, exchange, judgement, null, throttled);

        ValueTask<Exchange> Send()
        {
            Interlocked.Increment(ref _requests);
            return exchanger.SendAsync(@case.Request, ct);
        }

        Judgement Decide(Outcome outcome)
        {
            // What others did with the resource is known only now.
            if (remembers && expectation is Expectation.Accept && Knowledge.World == World.Open && seen.IsContested(@case.Request, Knowledge)) expectation = new Expectation.AcceptOrDecline();
            return _judge.Decide(@case.Request, expectation, outcome);
        }
    }

    /// <summary>Sends a case twice; an answer of another class the second time is a departure, state aside.</summary>
    public async ValueTask<Trial> RunTwiceAsync(Case @case, CancellationToken ct)
    {
        var first = await RunAsync(@case, ct).ConfigureAwait(false);
        if (first.Judgement is not { Symptoms.IsEmpty: true, Class: AnswerClass.Accepted or AnswerClass.Refused } judgement || IsStateful(first)) return first;
        var second = await RunAsync(@case, ct).ConfigureAwait(false);
        if (second.Judgement is not { Symptoms.IsEmpty: true, Class: AnswerClass.Accepted or AnswerClass.Refused } again) return second.Judgement is { Symptoms.IsEmpty: false } ? second : first;
        judgement = judgement with { Graded = judgement.Graded.Add(ProtocolClauses.Consistency) };
        if (again.Class != judgement.Class)
            judgement = judgement with { Symptoms = [new(ProtocolClauses.Consistency, "other-class", $"{judgement.Class} again", $"{judgement.Class}, then {again.Class}")] };
        return first with { Judgement = judgement, Throttled = first.Throttled + second.Throttled };
    }

    private bool IsStateful(Trial trial) =>
        trial.Expectation is Expectation.AcceptOrDecline || (trial.Expectation is not Expectation.Refuse && (Knowledge.Remembers || !Knowledge.Repeatable));

    private static string? Contradiction(Case @case, Expectation expectation)
    {
        if (!@case.HasOpinion || expectation.Agrees(@case.Intent, @case.Broken)) return null;
        // A scenario's fate is a fact about the target, which the maker of a case does not know.
        if (expectation is Expectation.Refuse { Kind: RefusalKind.State } && @case.Intent == Intent.Accept) return null;
        return $"the maker says {@case.Intent} and breaks {string.Join(", ", @case.Broken)}; the contract says {expectation.Describe()}";
    }
}
