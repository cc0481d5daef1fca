using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Service;

/// <summary>
/// The errors common to all operations, with type and status as real services of this protocol were recorded to answer
/// (botocore's and kinesalite's recordings; "Common Errors" of the AWS API references).
/// </summary>
public static class Refusals
{
    private const string Service = "com.amazon.coral.service";
    private const string Validate = "com.amazon.coral.validate";
    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const int NotFound = 404;

    /// <summary>What came cannot be read as the input.</summary>
    public static Refusal Serialization(string message) => Of(BadRequest, Service, "SerializationException", message);

    /// <summary>No operation is named.</summary>
    public static Refusal UnknownOperation(string message) => Of(BadRequest, Service, "UnknownOperationException", message);

    /// <summary>The media type is of another protocol: no operation is known there.</summary>
    public static Refusal UnknownMediaType(string message) => Of(NotFound, Service, "UnknownOperationException", message);

    /// <summary>The input breaks constraints.</summary>
    public static Refusal Validation(string message) => Of(BadRequest, Validate, "ValidationException", message);

    /// <summary>Another method than POST.</summary>
    public static Refusal Method() => Of(Forbidden, Service, "AccessDeniedException",
        "Unable to determine service/operation name to be authorized") with { Xml = true };

    private static Refusal Of(int status, string from, string type, string message) =>
        new() { Status = status, Type = new ShapeId(from, type), Message = message };
}
