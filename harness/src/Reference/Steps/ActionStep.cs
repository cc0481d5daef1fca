using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Steps;

/// <summary>The operation itself: whether what the input names exists and may be had.</summary>
public sealed class ActionStep : IStep
{
    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call) => behavior.World.Act(call.Input);
}
