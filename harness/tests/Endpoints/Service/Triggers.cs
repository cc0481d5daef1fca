using ConformanceHarness.Tests.Endpoints.Json;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The occasions on which faults show.</summary>
internal static class Triggers
{
    /// <summary>Every call.</summary>
    public static readonly Trigger Always = _ => true;

    /// <summary>The tape was retrieved.</summary>
    public static readonly Trigger Accepted = occasion => occasion.Verdict is Verdict.Accepted;

    /// <summary>A constraint or a type was broken.</summary>
    public static readonly Trigger Constraint = Refused(Cause.Constraint);

    /// <summary>The body was malformed.</summary>
    public static readonly Trigger Malformed = Refused(Cause.Malformed);

    /// <summary>The call was refused, for one of these causes; for any when none is given.</summary>
    public static Trigger Refused(params Cause[] causes) => occasion =>
        occasion.Verdict is Verdict.Refused { Refusal.Cause: var cause } && (causes.Length == 0 || causes.Contains(cause));

    /// <summary>GatewayARN is a string with this property.</summary>
    public static Trigger Gateway(Func<string, bool> has) => occasion => occasion.Gateway.Length > 0 && has(occasion.Gateway);

    /// <summary>GatewayARN has this text in it.</summary>
    public static Trigger GatewayHas(string text) => Gateway(g => g.Contains(text, StringComparison.Ordinal));

    /// <summary>TapeARN is a string with this property.</summary>
    public static Trigger Tape(Func<string, bool> has) => occasion => occasion.Tape.Length > 0 && has(occasion.Tape);

    /// <summary>Both ARNs together have this property.</summary>
    public static Trigger Pair(Func<string, string, bool> has) => occasion =>
        occasion is { Gateway.Length: > 0, Tape.Length: > 0 } && has(occasion.Gateway, occasion.Tape);

    /// <summary>Some member other than the two has this property.</summary>
    public static Trigger Unknown(Func<string, JsonValue, bool> has) => occasion =>
        occasion.Input is { } input && input.Members.Any(m => m.Name is not ("GatewayARN" or "TapeARN") && has(m.Name, m.Value));

    /// <summary>The body as sent has this property.</summary>
    public static Trigger Body(Func<string, bool> has) => occasion => has(occasion.RawBody);

    /// <summary>Both.</summary>
    public static Trigger And(this Trigger one, Trigger other) => occasion => one(occasion) && other(occasion);

    /// <summary>Every nth acceptance.</summary>
    public static Trigger EveryAccepted(int n) => Accepted.And(occasion => occasion.Memory.CountAccepted() % n == 0);

    /// <summary>Every nth broken constraint.</summary>
    public static Trigger EveryConstraint(int n) => Constraint.And(occasion => occasion.Memory.CountRefused() % n == 0);

    /// <summary>Every call after the first n.</summary>
    public static Trigger After(int n) => occasion => occasion.Number > n;

    /// <summary>Every other time that the same body comes, from the second on.</summary>
    public static Trigger EverySecondTime() => occasion => occasion.Memory.CountBody(occasion.RawBody) % 2 == 0;
}
