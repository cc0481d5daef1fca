namespace ConformanceHarness.Tests.Endpoints;

/// <summary>The error types in which a broken constraint may be refused.</summary>
public enum ConstraintError
{
    /// <summary>Not on the page; what services of this protocol were seen to answer.</summary>
    ValidationException,

    /// <summary>The name on AWS's page of common errors.</summary>
    ValidationError,

    /// <summary>Declared by the API page.</summary>
    InvalidGatewayRequestException,
}

/// <summary>Where an answer carries its error type (Smithy, AWS JSON 1.1, operation error serialization).</summary>
[Flags]
public enum TypePlaces
{
    /// <summary>The body's <c>__type</c>.</summary>
    Type = 1,

    /// <summary>The body's <c>code</c>.</summary>
    Code = 2,

    /// <summary>The header <c>X-Amzn-Errortype</c>.</summary>
    Header = 4,
}

/// <summary>How an error type is spelled; clients drop what surrounds the bare name (same source).</summary>
public enum TypeSpelling
{
    /// <summary>The name alone.</summary>
    Bare,

    /// <summary>A shape id.</summary>
    Namespaced,

    /// <summary>A shape id, a colon and a URI.</summary>
    Suffixed,
}

/// <summary>The wording of a refused constraint, which no source fixes.</summary>
public enum MessageForm
{
    /// <summary>Every violation, as AWS services word it.</summary>
    Full,

    /// <summary>The first violation only.</summary>
    First,

    /// <summary>A few words that name no constraint.</summary>
    Terse,

    /// <summary>Another language, with quotes and characters beyond ASCII.</summary>
    Translated,
}

/// <summary>The answer to a method other than POST.</summary>
public enum OtherMethod
{
    /// <summary>403 with an XML body.</summary>
    Forbidden,

    /// <summary>405 with an Allow header and nothing else.</summary>
    NotAllowed,

    /// <summary>404 with a line of text.</summary>
    NotFound,
}

/// <summary>The answer to a content type other than the protocol's.</summary>
public enum OtherContentType
{
    /// <summary>404, UnknownOperationException inside an <c>Output</c> wrapper.</summary>
    WrappedNotFound,

    /// <summary>415 and nothing else.</summary>
    Unsupported,

    /// <summary>400, SerializationException.</summary>
    BadRequest,

    /// <summary>Taken as if it were the protocol's.</summary>
    Accepted,
}

/// <summary>Which of several members of one name counts (RFC 8259, section 4, leaves it open).</summary>
public enum Duplicates
{
    /// <summary>The last.</summary>
    Last,

    /// <summary>The first.</summary>
    First,

    /// <summary>None: the request is refused.</summary>
    Refused,
}

/// <summary>What a length counts.</summary>
public enum LengthUnit
{
    /// <summary>Unicode scalar values (Smithy, length trait).</summary>
    CodePoints,

    /// <summary>UTF-16 code units.</summary>
    Utf16,
}

/// <summary>What a GatewayARN must look like beyond the page's constraints; refusals are InvalidGatewayRequestException.</summary>
public enum GatewayText
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>Text that starts with <c>arn:</c> and has six parts.</summary>
    Arn,

    /// <summary>An ARN of a gateway of this service.</summary>
    GatewayArn,
}

/// <summary>Which parts of both ARNs must agree; refusals are InvalidGatewayRequestException.</summary>
public enum Scope
{
    /// <summary>None.</summary>
    Ignored,

    /// <summary>The region.</summary>
    Region,

    /// <summary>Partition, region and account.</summary>
    All,
}
