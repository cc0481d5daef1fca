using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Changes;

/// <summary>Changes of what is read out of a body.</summary>
internal static class InputChanges
{
    /// <summary>With another input in the place of the one read.</summary>
    public static ReferenceBehavior Reading(this ReferenceBehavior behavior, Func<JsonElement, JsonElement> other) =>
        behavior.After<BodyStep>(call =>
        {
            call.Input = other(call.Input);
            return null;
        });

    /// <summary>With another value in the place of the one at <paramref name="path"/>, where structures lead to one.</summary>
    public static ReferenceBehavior Reading(this ReferenceBehavior behavior, MemberPath path, Func<JsonElement, JsonNode?> other) =>
        behavior.Reading(input => input.Replaced(path, other));

    /// <summary>With the body repaired before it is read, when it is no JSON object as it came.</summary>
    public static ReferenceBehavior Repairing(this ReferenceBehavior behavior, Func<byte[], byte[]?> repair) =>
        behavior.With<BodyStep>(new RepairingStep(repair));

    private sealed class RepairingStep(Func<byte[], byte[]?> repair) : IStep
    {
        private readonly BodyStep _strict = new();

        public Refusal? Refuse(ReferenceBehavior behavior, Call call)
        {
            var refusal = _strict.Refuse(behavior, call);
            if (refusal is null || JsonText.Read(call.Request.Body) is JsonText.Object || repair(call.Request.Body.ToArray()) is not { } repaired) return refusal;
            var other = new Call(call.Request with { Body = repaired }, call.Number);
            if (_strict.Refuse(behavior, other) is not null) return refusal;
            call.Input = other.Input;
            return null;
        }
    }
}
