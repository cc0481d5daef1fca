namespace ConformanceHarness.Wire;

/// <summary>What came back: an answer, or why none did.</summary>
public abstract record Outcome;

/// <summary>An HTTP answer, read up to a bound.</summary>
public sealed record Response : Outcome
{
    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>The headers in the order they came.</summary>
    public required ImmutableArray<Header> Headers { get; init; }

    /// <summary>The body, at most the bound of bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the body went on past the bound.</summary>
    public bool Truncated { get; init; }
}

/// <summary>No whole answer came.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Detail">The library's own words, for people.</param>
public sealed record TransportFailure(FailureKind Kind, string Detail) : Outcome;
