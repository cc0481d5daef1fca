namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>The kinds of JSON value that are no string and not null.</summary>
[Flags]
public enum JsonKind
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>Numbers.</summary>
    Number = 1,

    /// <summary>True and false.</summary>
    Boolean = 2,

    /// <summary>Arrays.</summary>
    Array = 4,

    /// <summary>Objects.</summary>
    Object = 8,
}
