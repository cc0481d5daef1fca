using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>Which type refuses what, and what its message says.</summary>
internal static class RefusalFreedoms
{
    private const string Foreign = "Érvénytelen kérés: 無効な値 \"x\" <b>\ud83d\udcfc</b>";

    public static IEnumerable<CleanVariant> Of(MutantKit kit) => [.. Types(kit), .. Messages(kit)];

    private static IEnumerable<CleanVariant> Types(MutantKit kit)
    {
        var protocol = kit.Specification.Protocol;
        foreach (var type in protocol.ConstraintErrors.Where(type => type != AnswerChanges.Malformed.Type.Name).Order(StringComparer.Ordinal))
            yield return New($"constraint-{type}", $"a broken constraint is {type}", behavior => behavior.Reshaped<ConstraintsStep>((_, refusal) => refusal with { Type = Type(type) }));
        if (kit.Specification.Operation.Errors.Any(error => error.Traits.Text(TraitIds.Error) == "client"))
        {
            yield return New("constraint-declared", "a broken constraint is the operation's own error", behavior => Declared<ConstraintsStep>(kit, behavior));
            yield return New("wrong-type-declared", "a value of another type is the operation's own error", behavior => Declared<TypesStep>(kit, behavior)) with { Advice = [ProtocolClauses.ErrorsSerialization.Value] };
        }
        yield return New("wrong-type-ValidationException", "a value of another type is ValidationException", behavior => behavior.Reshaped<TypesStep>((_, refusal) => Refusals.Validation(refusal.Message))) with { Advice = [ProtocolClauses.ErrorsSerialization.Value] };
        foreach (var type in new[] { "ValidationException", "MalformedHttpRequestException", "BadRequestException" }.Where(protocol.CommonErrors.Contains))
            yield return New($"malformed-{type}", $"what cannot be read is {type}", behavior => behavior.Reshaped<BodyStep>((_, refusal) => refusal with { Type = Type(type) })) with { Advice = [ProtocolClauses.ErrorsSerialization.Value] };
        foreach (var type in new[] { "ValidationException", "InvalidAction", "MissingAction" }.Where(protocol.CommonErrors.Contains))
            yield return New($"target-{type}", $"an unknown target is {type}", behavior => behavior.Reshaped<TargetStep>((_, refusal) => refusal with { Type = Type(type) })) with { Advice = [ProtocolClauses.ErrorsUnknownOperation.Value] };
    }

    private static IEnumerable<CleanVariant> Messages(MutantKit kit)
    {
        CleanVariant Message(string name, string freedom, Func<Refusal, Refusal> change) =>
            New($"message-{name}", freedom, behavior => behavior with { ShapeError = (_, refusal) => change(refusal) });
        yield return Message("capitalised", "the message's member is Message", refusal => refusal with { MessageMember = "Message" });
        yield return Message("twice", "there are message and Message", refusal => refusal with { Members = Members(refusal, "Message", refusal.Message) });
        yield return Message("terse", "messages are one word", refusal => refusal with { Message = "Invalid" });
        yield return Message("foreign", "messages are in another language, with markup and quotes", refusal => refusal with { Message = Foreign });
        yield return Message("long", "messages are very long", refusal => refusal with { Message = string.Concat(Enumerable.Repeat(refusal.Message + " ", 100)) });
        yield return Message("with-more-members", "refusals have members that nobody declares", refusal => refusal with { Members = Members(refusal, "requestId", "0", "help", null) });
        yield return New("silent-serialization", "SerializationException has no message", behavior => behavior with { ShapeError = (_, refusal) => Silent(refusal, "SerializationException") });
        yield return New("silent-unknown-operation", "UnknownOperationException has no message", behavior => behavior with { ShapeError = (_, refusal) => Silent(refusal, "UnknownOperationException") });
        yield return New("silent", "refusals have no message", behavior => behavior with { ShapeError = (_, refusal) => Silent(refusal, refusal.Type.Name) }) with { Advice = [ProtocolClauses.ErrorsMessage.Value] };
    }

    private static ReferenceBehavior Declared<TStep>(MutantKit kit, ReferenceBehavior behavior) where TStep : IStep
    {
        var error = new DeclaredError(kit.Specification);
        return behavior.Reshaped<TStep>((_, refusal) => error.Refuse(refusal.Message, null));
    }

    private static Refusal Silent(Refusal refusal, string type) => refusal.Type.Name != type || refusal.Xml ? refusal : refusal with
    {
        Rewrite = response => response.Of(new JsonObject { ["__type"] = refusal.Type.Name }.ToJsonString()),
    };

    private static JsonObject Members(Refusal refusal, params string?[] pairs)
    {
        var members = refusal.Members?.DeepClone() as JsonObject ?? [];
        for (var at = 0; at + 1 < pairs.Length; at += 2) members[pairs[at]!] = pairs[at + 1];
        return members;
    }

    private static ShapeId Type(string name) => new("com.amazon.coral.service", name);

    private static CleanVariant New(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        new() { Name = $"refusal/{name}", Freedom = freedom, Change = change };
}
