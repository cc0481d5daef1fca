using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Faults that show on some calls only: now and then, after a while, or when others call too.</summary>
internal static class RecurrentMutants
{
    private const string WellFormed = "well-formed, bound or open world";
    private const string Same = "same request twice";
    private static readonly Probe Prefixed = Probe.Tape($"x{Arns.Tape}");

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. NowAndThen(20),
        .. NowAndThen(100),
        Make.Of("1-in-500-server-fault", "anything at all", Clauses.NoServerFault, Triggers.EveryAccepted(500), Effects.ServerFault, Witness.Times(500, Probe.Plain)).Needs(Demand.Repetition),
        .. Later(),
        .. Repeated(),
        .. Mixed(),
    ];

    private static IEnumerable<Mutant> NowAndThen(int n)
    {
        var accepted = Triggers.EveryAccepted(n);
        var good = Witness.Times(n, Probe.Plain);
        yield return Make.Of($"1-in-{n}-server-fault", "anything at all", Clauses.NoServerFault, accepted, Effects.ServerFault, good).Needs(Demand.Repetition);
        yield return Make.Of($"1-in-{n}-refused", WellFormed, Clauses.Accepts, accepted, Effects.Refuse, good).Needs(Demand.Repetition);
        yield return Make.Of($"1-in-{n}-wrong-tape", WellFormed, Clauses.TapeEcho, accepted, Effects.Tape(_ => Arns.OtherTape), good).Needs(Demand.Repetition);
        yield return Make.Of($"1-in-{n}-no-tape", WellFormed, Clauses.TapePresent, accepted, Effects.Body("{}"), good).Needs(Demand.Repetition);
        yield return Make.Of($"1-in-{n}-reset", "anything at all", Clauses.Answers, accepted, Effects.Reset, good).Needs(Demand.Repetition);
        yield return Make.Of(
            $"1-in-{n}-violation-accepted",
            "length, pattern or required broken",
            Clauses.AnyInput,
            Triggers.EveryConstraint(n),
            Effects.Accept,
            Witness.Times(n, Probe.Gateway("short"))).Needs(Demand.Repetition);
    }

    private static IEnumerable<Mutant> Later() =>
    [
        Make.Of("fails-after-50", "anything at all", Clauses.NoServerFault, Triggers.After(50), Effects.ServerFault, Witness.Times(51, Probe.Plain)).Needs(Demand.Repetition),
        Make.Of("refuses-after-100", WellFormed, Clauses.Accepts, Triggers.After(100).And(Triggers.Accepted), Effects.Refuse, Witness.Times(101, Probe.Plain)).Needs(Demand.Repetition),
        Make.Of("accepts-all-after-100", "length, pattern or required broken", Clauses.AnyInput, Triggers.After(100).And(Triggers.Constraint), Effects.Accept, Witness.Times(101, Probe.Gateway("short"))).Needs(Demand.Repetition),
    ];

    private static IEnumerable<Mutant> Repeated() =>
    [
        Make.Of("repeat-refused-as-malformed", Same, Clauses.Consistency, Triggers.Accepted.And(Triggers.EverySecondTime()), Effects.Refuse, Witness.Times(2, Probe.Plain)).Needs(Demand.Sequences),
        Make.Of("undecided-about-prefix", Same, Clauses.Consistency, Triggers.Refused(Cause.Constraint).And(Triggers.Tape(IsPrefixed)).And(Triggers.EverySecondTime()), Effects.Accept, Witness.Times(2, Prefixed)).Needs(Demand.Sequences),
        Make.Of("repeat-of-violation-accepted", Same, "*", Triggers.Constraint.And(Triggers.EverySecondTime()), Effects.Accept, Witness.Times(2, Probe.Gateway("short"))).Needs(Demand.Sequences),
    ];

    private static IEnumerable<Mutant> Mixed() =>
    [
        Make.Of("answers-previous-tape", WellFormed, Clauses.TapeEcho, Triggers.Accepted, Previous, Witness.Sequence(Probe.Plain, Probe.Tape(Arns.OtherTape))),
        Make.Of("answers-concurrent-tape", WellFormed, Clauses.TapeEcho, Triggers.Accepted, Latest, Witness.Together(Tapes())).Needs(Demand.Concurrency),
        Make.Of("answers-concurrent-mixture", WellFormed, Clauses.OutputTape, Triggers.Accepted, Torn, Witness.Together(Tapes())).Needs(Demand.Concurrency),
    ];

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(2);

    private static Effect Previous => Effects.Change((occasion, right) =>
        occasion.Memory.Exchange(occasion.Tape) is { } previous ? right.WithText($$"""{"TapeARN":"{{previous}}"}""") : right);

    private static async ValueTask<Serving.Answer> Latest(Occasion occasion, Serving.Answer right, CancellationToken cancellation)
    {
        occasion.Memory.Exchange(occasion.Tape);
        await Task.Delay(Window, TimeProvider.System, cancellation);
        return right.WithText($$"""{"TapeARN":"{{occasion.Memory.Tape}}"}""");
    }

    private static async ValueTask<Serving.Answer> Torn(Occasion occasion, Serving.Answer right, CancellationToken cancellation)
    {
        occasion.Memory.Exchange(occasion.Tape);
        await Task.Delay(Window, TimeProvider.System, cancellation);
        var other = occasion.Memory.Tape ?? "";
        var (mine, theirs) = (occasion.Tape.LastIndexOf('/'), other.LastIndexOf('/'));
        return right.WithText($$"""{"TapeARN":"{{occasion.Tape[..mine]}}{{other[theirs..]}}"}""");
    }

    private static bool IsPrefixed(string tape) => tape.IndexOf("arn:", StringComparison.Ordinal) > 0
        && new TapePattern().Build(anchored: false, eusc: true).IsMatch(tape);

    private static IEnumerable<Probe> Tapes() =>
        Enumerable.Range(0, 8).Select(i => Probe.Tape(Arns.TapeOf(id: $"TEST{i}AA2AF")));
}
