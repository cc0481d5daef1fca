using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.WireCases;

/// <summary>
/// One named run of bytes for a connection of its own, with what may come back on it. Data
/// (<c>specs/aws-json/wire/http.json</c>), so that the suite can be read, reviewed and taken over without this program.
/// </summary>
public sealed record HttpCase
{
    /// <summary>The stable name: the file's and a slug, such as <c>http/two-good</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The protocol clause it is about.</summary>
    public required ClauseId Clause { get; init; }

    /// <summary>How binding the expectation is: that of the clause, or <see cref="Strength.Observe"/>.</summary>
    public required Strength Strength { get; init; }

    /// <summary>Where the expectation comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The place in the source that says so.</summary>
    public required string Source { get; init; }

    /// <summary>What is special about the bytes, in a few words.</summary>
    public required string Statement { get; init; }

    /// <summary>What goes out, in this order.</summary>
    public required ImmutableArray<HttpWrite> Send { get; init; }

    /// <summary>Whether the sending half is closed behind the last byte.</summary>
    public bool HalfClose { get; init; }

    /// <summary>What may come back, an entry for each request that is due an answer.</summary>
    public required ImmutableArray<HttpAnswer> Answers { get; init; }

    /// <summary>Whether the server has to close the connection behind the last answer.</summary>
    public bool Closes { get; init; }
}

/// <summary>Bytes that go out in one write, or one at a time.</summary>
/// <param name="What">What, with placeholders (<see cref="HttpPlaceholders"/>).</param>
/// <param name="Pause">How long nothing follows.</param>
/// <param name="OneByOne">Whether each byte is a write of its own.</param>
public sealed record HttpWrite(Piece What, TimeSpan Pause = default, bool OneByOne = false);

/// <summary>What may come back for one request.</summary>
/// <param name="To">The request's method as the server reads it; an answer to HEAD has no body (RFC 9110, section 9.3.2).</param>
/// <param name="May">Each way that is right.</param>
public sealed record HttpAnswer(string To, ImmutableArray<AnswerForm> May)
{
    /// <summary>Header fields that the answer must not have.</summary>
    public ImmutableArray<string> Without { get; init; } = [];
}
