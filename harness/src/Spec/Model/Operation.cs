namespace ConformanceHarness.Spec.Model;

/// <summary>One operation of a service with everything resolved: what an endpoint is held to.</summary>
public sealed record Operation
{
    /// <summary>The model it was taken from.</summary>
    public required ServiceModel Model { get; init; }

    /// <summary>The service that owns it.</summary>
    public required ServiceShape Service { get; init; }

    /// <summary>The operation's own shape.</summary>
    public required OperationShape Shape { get; init; }

    /// <summary>The input structure.</summary>
    public required StructureShape Input { get; init; }

    /// <summary>The output structure.</summary>
    public required StructureShape Output { get; init; }

    /// <summary>Declared errors: the operation's and the service's.</summary>
    public required ImmutableArray<StructureShape> Errors { get; init; }

    /// <summary>The AWS JSON version spoken.</summary>
    public required ProtocolVersion Protocol { get; init; }

    /// <summary>The operation's name, the part of <c>X-Amz-Target</c> after the dot.</summary>
    public string Name => Shape.Id.Name;

    /// <summary>The value of <c>X-Amz-Target</c> (AWS JSON 1.1, "Protocol behaviors").</summary>
    public string Target => $"{Service.Id.Name}.{Name}";

    /// <summary>The name SigV4 signs for.</summary>
    public string SigningName =>
        Service.Traits.TryGet(TraitIds.SigV4, out var sigv4) && sigv4.TryGetProperty("name", out var name)
            ? name.GetString() ?? "" : "";

    /// <summary>The media type of requests and answers.</summary>
    public string ContentType => Protocol == ProtocolVersion.AwsJson10
        ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1";
}
