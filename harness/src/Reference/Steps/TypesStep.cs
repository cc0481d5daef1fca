using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Steps;

/// <summary>Every member has the JSON form of its shape (AWS JSON protocols, "Shape serialization").</summary>
public sealed class TypesStep : IStep
{
    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call)
    {
        foreach (var member in call.Members(behavior))
            if (member.Json is { } json && member.Rules.TypeFault(json) is { } fault) return Refusals.Serialization(fault);
        return null;
    }
}
