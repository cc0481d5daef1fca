using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Steps;

/// <summary><c>X-Amz-Target</c> names the operation, letter by letter (AWS JSON protocols, "Protocol behaviors").</summary>
public sealed class TargetStep : IStep
{
    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call)
    {
        var target = FieldValue.Combined(call.Request.Headers, AwsJsonRequest.TargetHeader);
        if (string.IsNullOrEmpty(target)) return Refusals.UnknownOperation("The request names no operation.");
        return string.Equals(target, behavior.Specification.Operation.Target, StringComparison.Ordinal)
            ? null : Refusals.UnknownOperation($"No operation {FieldValue.Shown(target)} is known.");
    }
}
