using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Answers that are too long, cut short, or elsewhere.</summary>
internal static class TransportMutants
{
    private const string Rule = "anything at all";
    private const string Elsewhere = "http://127.0.0.2:9/";
    private static readonly Disposition Socket = new() { Front = Front.Socket };
    private static readonly Probe TooShort = Probe.Gateway("short");

    public static ImmutableArray<Mutant> All { get; } =
    [
        Of("output-of-8-mib", Clauses.BoundedBody, Triggers.Accepted, Effects.Pad(8 << 20), Probe.Plain),
        Of("output-of-64-mib", Clauses.BoundedBody, Triggers.Accepted, Effects.Pad(64 << 20), Probe.Plain),
        Of("error-of-8-mib", Clauses.BoundedBody, Triggers.Constraint, Effects.Pad(8 << 20), TooShort),
        Of("error-endless", Clauses.BoundedBody, Triggers.Constraint, Effects.Pad(Answer.Endless), TooShort),
        Of("unknown-target-endless", Clauses.BoundedBody, Triggers.Refused(Cause.Target), Effects.Pad(Answer.Endless), Probe.Plain.With(ProtocolRules.TargetHeader, null)),
        .. new[] { 301, 302, 307, 308 }.Select(status => Redirect($"output-redirect-{status}", Triggers.Accepted, status, Probe.Plain)),
        Redirect("constraint-redirect-302", Triggers.Constraint, 302, TooShort),
        Redirect("unknown-target-redirect-301", Triggers.Refused(Cause.Target), 301, Probe.Plain.With(ProtocolRules.TargetHeader, "Other.Other")),
        Of("output-cut-short", Clauses.Answers, Triggers.Accepted, Effects.Change((_, right) => right with { Missing = 10 }), Probe.Plain).On(Socket),
        Of("error-cut-short", Clauses.Answers, Triggers.Constraint, Effects.Change((_, right) => right with { Missing = 10 }), TooShort).On(Socket),
        Of("output-withheld", Clauses.Answers, Triggers.Accepted, Effects.Withhold, Probe.Plain),
        Of("output-reset", Clauses.Answers, Triggers.Accepted, Effects.Reset, Probe.Plain),
        Of("constraint-reset", Clauses.Answers, Triggers.Constraint, Effects.Reset, TooShort),
        Of("constraint-withheld", Clauses.Answers, Triggers.Constraint, Effects.Withhold, TooShort),
    ];

    private static Mutant Redirect(string name, Trigger when, int status, Probe witness) => Of(
        name, Clauses.NoRedirect, when, Effects.Change((_, right) => right.With("Location", Elsewhere).WithText("") with { Status = status }), witness);

    private static Mutant Of(string name, string clause, Trigger when, Effect then, Probe witness) =>
        Make.Of(name, Rule, clause, when, then, witness);
}
