using ConformanceHarness.Tests.Endpoints.Json;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>
/// Decides about a call, in the order seen at services of this protocol: method, size, path, content type, target,
/// JSON, authentication, types, constraints, action.
/// </summary>
internal sealed class Pipeline(Behaviour behaviour)
{
    private readonly Disposition choices = behaviour.Disposition;
    private readonly ProtocolRules protocol = behaviour.Rules.Protocol;
    private readonly BodyReader reader = new(behaviour.Disposition, behaviour.Rules.Protocol);
    private readonly Vault vault = new(behaviour.Disposition, behaviour.Rules.State);
    private readonly MemberRule gateway = Measured(behaviour.Rules.Gateway, behaviour.Disposition);
    private readonly MemberRule tape = Measured(behaviour.Rules.Tape, behaviour.Disposition) with
    {
        Pattern = behaviour.Rules.TapePattern?.Build(behaviour.Disposition.PatternAnchored, behaviour.Disposition.AcceptsEusc),
    };

    /// <summary>Brings every tape back.</summary>
    public void Reset() => vault.Reset();

    /// <summary>The verdict, and the body's members where they were read.</summary>
    public async ValueTask<(Verdict Verdict, Input? Input)> JudgeAsync(Call call, CancellationToken cancellation)
    {
        var early = Envelope(call);
        var wrongTarget = protocol.IsTarget(call.Header(ProtocolRules.TargetHeader, protocol.HeaderNames)) ? (Cause?)null : Cause.Target;
        if ((early ?? (choices.ReadsBodyFirst ? null : wrongTarget)) is { } cause)
            return (Refused(Refusals.Of(cause, choices)), null);
        var (input, problem) = reader.Read(call.Body.Span);
        if (input is null)
            return (Refused(Refusals.Of(Cause.Malformed, choices, problem)), null);
        if (wrongTarget is { } late)
            return (Refused(Refusals.Of(late, choices)), input);
        if (choices.RequiresAuthentication && call.Header("Authorization") is null)
            return (Refused(Refusals.Of(Cause.Authentication, choices)), input);
        return (await ActAsync(input, cancellation), input);
    }

    private Cause? Envelope(Call call)
    {
        if (!protocol.ServesMethod(call.Method))
            return Cause.Method;
        if (call.Body.Length > choices.MaxBody)
            return Cause.Size;
        if (!choices.AnyPath && call.Path != "/")
            return Cause.Path;
        var isOurs = choices.OtherContentType == OtherContentType.Accepted
            || protocol.IsProtocol(call.Header("Content-Type", protocol.HeaderNames));
        return isOurs ? null : Cause.ContentType;
    }

    private async ValueTask<Verdict> ActAsync(Input input, CancellationToken cancellation)
    {
        (MemberRule Rule, JsonValue? Value)[] members =
            [(gateway, Violations.Value(gateway, input)), (tape, Violations.Value(tape, input))];
        foreach (var (rule, value) in members)
        {
            if (Violations.HasWrongType(rule, value))
                return Refused(Refusals.Of(Cause.WrongType, choices, $"{rule.Name} must be a string."));
        }

        var violations = members
            .SelectMany(m => Violations.Of(m.Rule, input, m.Value).Select(must => (m.Rule.Name, Plain(m.Value), must)))
            .ToList();
        if (violations.Count > 0)
            return Refused(Refusals.Of(Cause.Constraint, choices, Messages.Of(choices.MessageForm, violations)));
        var (gatewayArn, tapeArn) = (Plain(members[0].Value), Plain(members[1].Value));
        var refusal = gatewayArn is null || tapeArn is null ? null
            : Agreement.Check(choices, gatewayArn, tapeArn) ?? await vault.RetrieveAsync(gatewayArn, tapeArn, cancellation);
        return refusal is null ? new Verdict.Accepted(tapeArn) : Refused(refusal);
    }

    private static MemberRule Measured(MemberRule rule, Disposition choices) =>
        choices.LengthUnit == LengthUnit.Utf16 ? rule with { Measure = value => value.Length } : rule;

    private static string? Plain(JsonValue? value) => value switch
    {
        null => null,
        JsonValue.Text text => text.Value,
        JsonValue.Number number => number.Spelling,
        JsonValue.Boolean boolean => boolean.Value ? "true" : "false",
        _ => "[object Object]",
    };

    private static Verdict.Refused Refused(Refusal refusal) => new(refusal);
}
