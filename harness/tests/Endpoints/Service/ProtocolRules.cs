using ConformanceHarness.Tests.Endpoints.Json;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The rules of AWS JSON 1.1 (Smithy) that a mutant may break.</summary>
public sealed record ProtocolRules
{
    /// <summary>The header that names the operation.</summary>
    public const string TargetHeader = "X-Amz-Target";

    /// <summary>The one target served.</summary>
    public const string Target = "StorageGateway_20130630.RetrieveTapeRecoveryPoint";

    /// <summary>The protocol's media type.</summary>
    public const string MediaType = "application/x-amz-json-1.1";

    /// <summary>Whether a call with this method is served.</summary>
    public Func<string, bool> ServesMethod { get; init; } = method => method == "POST";

    /// <summary>Whether this Content-Type is the protocol's: parameters and case do not count (RFC 9110, 8.3.1).</summary>
    public Func<string?, bool> IsProtocol { get; init; } = IsMediaType;

    /// <summary>Whether this target runs the operation.</summary>
    public Func<string?, bool> IsTarget { get; init; } = target => target == Target;

    /// <summary>How header names compare (RFC 9110, section 5.1).</summary>
    public StringComparison HeaderNames { get; init; } = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether bodies are read as Latin-1; by rule they are UTF-8.</summary>
    public bool ReadsLatin1 { get; init; }

    /// <summary>The rules of JSON.</summary>
    public JsonRules Json { get; init; } = new();

    /// <summary>How member names compare; by rule exactly.</summary>
    public StringComparison MemberNames { get; init; } = StringComparison.Ordinal;

    /// <summary>Whether these member names, in order, are taken; by rule any are.</summary>
    public Func<IReadOnlyList<string>, bool> TakesMembers { get; init; } = _ => true;

    /// <summary>Whether an array of one object is taken for the object.</summary>
    public bool UnwrapsRootArray { get; init; }

    private static bool IsMediaType(string? value) =>
        value is not null && value.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase);
}
