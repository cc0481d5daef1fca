using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Steps;

/// <summary>Every request is a POST (AWS JSON protocols, "Protocol behaviors").</summary>
public sealed class MethodStep : IStep
{
    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call) => call.Request.Method == "POST" ? null : Refusals.Method();
}
