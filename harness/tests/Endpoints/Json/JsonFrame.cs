namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>A container that is still being read.</summary>
internal sealed class JsonFrame(bool isObject)
{
    private readonly List<(string Name, JsonValue Value)> members = [];

    /// <summary>Whether it is an object, else an array.</summary>
    public bool IsObject { get; } = isObject;

    /// <summary>The bracket that ends it.</summary>
    public char End { get; } = isObject ? '}' : ']';

    /// <summary>The name of the member whose value is being read.</summary>
    public string Name { get; set; } = "";

    /// <summary>Takes the value just read.</summary>
    public void Add(JsonValue value) => members.Add((Name, value));

    /// <summary>The container as a value.</summary>
    public JsonValue Close() => IsObject
        ? new JsonValue.Object(members)
        : new JsonValue.Array([.. members.Select(m => m.Value)]);
}
