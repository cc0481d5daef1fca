namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>Why a call is refused.</summary>
public enum Cause
{
    /// <summary>The method is not POST.</summary>
    Method,

    /// <summary>The body is longer than is taken.</summary>
    Size,

    /// <summary>Nothing is served on this path.</summary>
    Path,

    /// <summary>The content type is another.</summary>
    ContentType,

    /// <summary>No operation has this target.</summary>
    Target,

    /// <summary>The body is no JSON object.</summary>
    Malformed,

    /// <summary>There is no Authorization.</summary>
    Authentication,

    /// <summary>A member has another JSON type.</summary>
    WrongType,

    /// <summary>A member breaks a constraint.</summary>
    Constraint,

    /// <summary>What was asked for cannot be done.</summary>
    Request,

    /// <summary>Too many calls.</summary>
    Throttled,
}

/// <summary>A refusal before it is put into words of the protocol.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Type">The error type, bare.</param>
/// <param name="Status">The status code.</param>
/// <param name="Message">The message; null for none.</param>
/// <param name="Code">The <c>errorCode</c> of the member <c>error</c>; null for none.</param>
public sealed record Refusal(Cause Cause, string Type, int Status, string? Message, string? Code = null);
