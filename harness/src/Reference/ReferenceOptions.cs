using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Reference;

/// <summary>What a reference endpoint serves, and where.</summary>
public sealed record ReferenceOptions
{
    /// <summary>The operation with all it is held to.</summary>
    public required Specification Specification { get; init; }

    /// <summary>What exists in a closed world; unused in an open one.</summary>
    public BindingSet Bindings { get; init; } = BindingSet.None;

    /// <summary>What exists.</summary>
    public WorldKind World { get; init; } = WorldKind.Closed;

    /// <summary>The TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Changes the conduct before the first request: how a faulty endpoint is derived from the conforming one.</summary>
    public Func<ReferenceBehavior, ReferenceBehavior> Change { get; init; } = behavior => behavior;

    /// <summary>The clock of <see cref="ReferenceBehavior.Delay"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
