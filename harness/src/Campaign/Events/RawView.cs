namespace ConformanceHarness.Campaign.Events;

/// <summary>A case that is raw bytes, as reports show it and as a run sends it again.</summary>
public sealed record RawView
{
    /// <summary>What goes out, in this order.</summary>
    public required ImmutableArray<RawSendView> Send { get; init; }

    /// <summary>Whether the sending half is closed behind the last byte.</summary>
    public bool HalfClose { get; init; }

    /// <summary>What may come back, an entry for each request that is due an answer.</summary>
    public required ImmutableArray<RawAnswerView> Answers { get; init; }

    /// <summary>Whether the connection has to be closed behind the last answer.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether what it says of its clause is recorded and not judged.</summary>
    public bool Recorded { get; init; }

    /// <summary>The well-formed requests whose own answers are spoken of.</summary>
    public required ImmutableArray<RawOwnView> Own { get; init; }
}

/// <summary>Bytes that go out in one write, or one at a time.</summary>
/// <param name="Text">The bytes as text, or null where they are none.</param>
/// <param name="Base64">The bytes where they are no text, else null.</param>
/// <param name="PauseMs">Milliseconds during which nothing follows.</param>
/// <param name="OneByOne">Whether each byte is a write of its own.</param>
public sealed record RawSendView(string? Text, string? Base64, double PauseMs = 0, bool OneByOne = false);

/// <summary>What may come back for one request.</summary>
/// <param name="To">The request's method.</param>
/// <param name="May">Each way that is right, in the words of <c>specs/aws-json/wire/http.json</c>.</param>
/// <param name="Without">Header fields that the answer must not have.</param>
public sealed record RawAnswerView(string To, ImmutableArray<string> May, ImmutableArray<string> Without);

/// <summary>A well-formed request as it would be sent alone.</summary>
/// <param name="Form">The word for its answer.</param>
/// <param name="Request">The request.</param>
public sealed record RawOwnView(string Form, RequestView Request);
