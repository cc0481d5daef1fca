using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Generation.HttpCases;

/// <summary>Bytes to put on a connection of their own, the clause they are about, and what may come back.</summary>
public sealed record RawCase
{
    /// <summary>The id, made from the bytes with the endpoint's name left out, so that it is the same on every target.</summary>
    public required string Id { get; init; }

    /// <summary>The clause it is about.</summary>
    public required ClauseId About { get; init; }

    /// <summary>How binding what it says about that clause is.</summary>
    public required Strength Strength { get; init; }

    /// <summary>What is special about it, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>What goes out.</summary>
    public required RawRequest Request { get; init; }

    /// <summary>What may come back, an entry for each request that is due an answer.</summary>
    public required ImmutableArray<HttpAnswer> Answers { get; init; }

    /// <summary>Whether the server has to close the connection behind the last answer.</summary>
    public bool Closes { get; init; }

    /// <summary>The well-formed requests whose answers tell whose they are, as they would be sent alone.</summary>
    public required FrozenDictionary<OwnRequest, HttpRequest> Own { get; init; }
}
