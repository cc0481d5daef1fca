namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The refusals a disposition chooses.</summary>
internal static class Refusals
{
    public static Refusal Of(Cause cause, Disposition choices, string? message = null) => cause switch
    {
        Cause.Method => new(cause, "AccessDeniedException", 403, "Unable to determine service/operation name to be authorized"),
        Cause.Size => new(cause, "RequestEntityTooLargeException", 413, "The request entity is too large."),
        Cause.Path => new(cause, "UnknownOperationException", 404, "Nothing is served here."),
        Cause.ContentType => new(cause, "SerializationException", 400, "The content type is not supported."),
        Cause.Target => new(cause, "UnknownOperationException", choices.UnknownTargetIsNotFound ? 404 : 400, "The operation is not known."),
        Cause.Malformed when choices.MalformedIsConstraint => new(cause, Constraint(choices), 400, "The body is not a JSON object."),
        Cause.WrongType when choices.WrongTypeIsConstraint => new(cause, Constraint(choices), 400, message),
        Cause.Malformed or Cause.WrongType =>
            new(cause, "SerializationException", 400, choices.SilentSerializationErrors ? null : message),
        Cause.Authentication => new(cause, "MissingAuthenticationTokenException", 400, "Missing Authentication Token"),
        Cause.Constraint => new(cause, Constraint(choices), 400, message, CodeOf(choices)),
        Cause.Throttled => new(cause, "ThrottlingException", 400, "Rate exceeded"),
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>What the page declares for a request that cannot be fulfilled.</summary>
    public static Refusal Request(string code, string message) =>
        new(Cause.Request, "InvalidGatewayRequestException", 400, message, code);

    private static string Constraint(Disposition choices) => choices.ConstraintError.ToString();

    private static string? CodeOf(Disposition choices) =>
        choices.ConstraintError == ConstraintError.InvalidGatewayRequestException ? "InvalidParameters" : null;
}
