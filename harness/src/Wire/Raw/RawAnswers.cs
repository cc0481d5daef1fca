namespace ConformanceHarness.Wire.Raw;

/// <summary>
/// All that came back on a raw connection, and how it ended: enough to say whether each request got its own answer or
/// the connection was closed, which is all that may become of requests whose framing two readers could take differently
/// (RFC 9112, section 11.2).
/// </summary>
public sealed record RawAnswers : Outcome
{
    /// <summary>The final answers that came whole, or up to the bound of their body, in order; at most one more than was due.</summary>
    public required ImmutableArray<Response> Answers { get; init; }

    /// <summary>The status codes of interim answers (RFC 9110, section 15.2), in order; the first few of many.</summary>
    public ImmutableArray<int> Interim { get; init; } = [];

    /// <summary>How the connection ended.</summary>
    public required ConnectionEnd End { get; init; }

    /// <summary>The end in words, for people; may hold hostile text.</summary>
    public required string Detail { get; init; }

    /// <summary>The first bytes of what came after the last whole answer; empty when nothing did.</summary>
    public ReadOnlyMemory<byte> Rest { get; init; }

    /// <summary>Whether every byte could be handed to the connection before it ended.</summary>
    public required bool Sent { get; init; }
}
