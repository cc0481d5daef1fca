using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>One step of a sequence as it is to be done.</summary>
public abstract record SequenceStep
{
    private SequenceStep() { }

    /// <summary>A request is sent.</summary>
    public sealed record Call : SequenceStep
    {
        /// <summary>The request.</summary>
        public required HttpRequest Request { get; init; }

        /// <summary>What must become of it here, says its maker.</summary>
        public required Intent Intent { get; init; }

        /// <summary>The clauses it breaks here.</summary>
        public ImmutableArray<ClauseId> Broken { get; init; } = [];

        /// <summary>What it does, in a few words.</summary>
        public required string Label { get; init; }
    }

    /// <summary>The target is brought back to the start.</summary>
    public sealed record Reset : SequenceStep;
}
