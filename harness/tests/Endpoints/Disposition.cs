using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>
/// The choices that the sources leave to an endpoint. Every combination conforms: what departs from the contract
/// lives in <see cref="Service.Rules"/> and <see cref="Service.Fault"/>.
/// </summary>
public sealed record Disposition
{
    /// <summary>What exists.</summary>
    public World World { get; init; } = new World.Open();

    /// <summary>Whether the same gateway may retrieve a tape again; no source says.</summary>
    public bool AcceptsRepetition { get; init; } = true;

    /// <summary>What a GatewayARN must look like; the page gives it no pattern.</summary>
    public GatewayText GatewayText { get; init; }

    /// <summary>What both ARNs must have in common.</summary>
    public Scope Scope { get; init; }

    /// <summary>Whether text before <c>arn:</c> breaks the pattern; sources differ.</summary>
    public bool PatternAnchored { get; init; } = true;

    /// <summary>Whether the partition <c>aws-eusc</c> matches; sources differ.</summary>
    public bool AcceptsEusc { get; init; } = true;

    /// <summary>What lengths count.</summary>
    public LengthUnit LengthUnit { get; init; }

    /// <summary>Which of several members of one name counts.</summary>
    public Duplicates Duplicates { get; init; }

    /// <summary>Whether a leading byte-order mark is skipped (RFC 8259, section 8.1).</summary>
    public bool SkipsByteOrderMark { get; init; }

    /// <summary>Whether invalid UTF-8 becomes U+FFFD, or is refused.</summary>
    public bool ReplacesInvalidUtf8 { get; init; }

    /// <summary>Whether a lone surrogate becomes U+FFFD, or is refused.</summary>
    public bool ReplacesLoneSurrogates { get; init; } = true;

    /// <summary>The deepest nesting taken; null for any.</summary>
    public int? MaxDepth { get; init; } = 64;

    /// <summary>Whether a number beyond a double is refused.</summary>
    public bool RefusesHugeNumbers { get; init; }

    /// <summary>Whether an empty body stands for <c>{}</c> (Smithy), or is refused as no JSON (seen at services).</summary>
    public bool EmptyBodyIsObject { get; init; }

    /// <summary>Bytes of body beyond which 413 is answered; null for any size.</summary>
    public int? MaxBody { get; init; }

    /// <summary>Whether paths other than <c>/</c> are served.</summary>
    public bool AnyPath { get; init; } = true;

    /// <summary>The answer to other methods.</summary>
    public OtherMethod OtherMethod { get; init; }

    /// <summary>The answer to other content types.</summary>
    public OtherContentType OtherContentType { get; init; }

    /// <summary>The status for an unknown or missing target: 400, or 404.</summary>
    public bool UnknownTargetIsNotFound { get; init; }

    /// <summary>Whether the body is read before the target is looked at.</summary>
    public bool ReadsBodyFirst { get; init; }

    /// <summary>Whether a call without an Authorization header is refused.</summary>
    public bool RequiresAuthentication { get; init; }

    /// <summary>Every how many calls one is throttled; 0 for never.</summary>
    public int ThrottlesEvery { get; init; }

    /// <summary>The type for a broken constraint.</summary>
    public ConstraintError ConstraintError { get; init; }

    /// <summary>Whether a wrong JSON type is refused like a constraint; SerializationException is only advised.</summary>
    public bool WrongTypeIsConstraint { get; init; }

    /// <summary>Whether malformed JSON is refused like a constraint; SerializationException is only advised.</summary>
    public bool MalformedIsConstraint { get; init; }

    /// <summary>Where the error type stands.</summary>
    public TypePlaces TypePlaces { get; init; } = TypePlaces.Type;

    /// <summary>How the error type is spelled.</summary>
    public TypeSpelling TypeSpelling { get; init; }

    /// <summary>The member that holds the message: <c>message</c> or <c>Message</c>.</summary>
    public string MessageMember { get; init; } = "message";

    /// <summary>Whether a SerializationException comes without a message, as services were seen to do.</summary>
    public bool SilentSerializationErrors { get; init; }

    /// <summary>How a broken constraint is worded.</summary>
    public MessageForm MessageForm { get; init; }

    /// <summary>Whether InvalidGatewayRequestException carries the member <c>error</c>.</summary>
    public bool ErrorDetails { get; init; } = true;

    /// <summary>Whether the output has members beyond the page's, TapeARN last.</summary>
    public bool ExtraOutput { get; init; }

    /// <summary>Whether answers are indented.</summary>
    public bool Pretty { get; init; }

    /// <summary>Whether answers escape all they can (RFC 8259, section 7).</summary>
    public bool Escaped { get; init; }

    /// <summary>The content type of answers.</summary>
    public string ContentType { get; init; } = "application/x-amz-json-1.1";

    /// <summary>The request id header, in any case.</summary>
    public string RequestIdHeader { get; init; } = "x-amzn-RequestId";

    /// <summary>How answers are framed.</summary>
    public Framing Framing { get; init; }

    /// <summary>Whether each answer ends its connection.</summary>
    public bool ClosesConnections { get; init; }

    /// <summary>How long answers are held back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What speaks HTTP.</summary>
    public Front Front { get; init; }
}
