using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Generation.Cases;

/// <summary>One request to send, the clause it is about, and what its maker says must become of it.</summary>
public sealed record Case
{
    /// <summary>The id, made from the request's content alone.</summary>
    public required string Id { get; init; }

    /// <summary>The clause it is about.</summary>
    public required ClauseId About { get; init; }

    /// <summary>What must become of it, says its maker.</summary>
    public required Intent Intent { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>The request.</summary>
    public required HttpRequest Request { get; init; }

    /// <summary>The clauses it breaks; one, unless it is about faults that show only together.</summary>
    public ImmutableArray<ClauseId> Broken { get; init; } = [];

    /// <summary>Whether its maker knows what must become of it; random bytes and replayed cases are read by the contract alone.</summary>
    public bool HasOpinion { get; init; } = true;

    /// <summary>The index of the baseline it is made on.</summary>
    public ulong Index { get; init; }

    /// <summary>The features it is made of; empty for a plain case and for one that was read from a file.</summary>
    public ImmutableArray<Feature> Features { get; init; } = [];

    /// <summary>The case of a request that was not generated here.</summary>
    public static Case Of(ClauseId about, Intent intent, string label, HttpRequest request) =>
        new() { Id = RequestDigest.Of(request), About = about, Broken = intent == Intent.Reject ? [about] : [], Intent = intent, Label = label, Request = request };
}
