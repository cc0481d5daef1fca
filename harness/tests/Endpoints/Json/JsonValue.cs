namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>A JSON value (RFC 8259) as these endpoints see it; object members keep order and repetitions.</summary>
public abstract record JsonValue
{
    private JsonValue()
    {
    }

    /// <summary>A string, decoded.</summary>
    public sealed record Text(string Value) : JsonValue;

    /// <summary>A number as it was spelled.</summary>
    public sealed record Number(string Spelling) : JsonValue;

    /// <summary>True or false.</summary>
    public sealed record Boolean(bool Value) : JsonValue;

    /// <summary>Null.</summary>
    public sealed record Null : JsonValue;

    /// <summary>An array.</summary>
    public sealed record Array(IReadOnlyList<JsonValue> Items) : JsonValue;

    /// <summary>An object.</summary>
    public sealed record Object(IReadOnlyList<(string Name, JsonValue Value)> Members) : JsonValue;
}
