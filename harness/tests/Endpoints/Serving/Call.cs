namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>One request as an endpoint sees it: header names as they were sent, the body in full.</summary>
/// <param name="Method">The method's token; methods are case-sensitive (RFC 9110, section 9.1).</param>
/// <param name="Path">The path without its query.</param>
/// <param name="Headers">Field lines in the order received.</param>
/// <param name="Body">The content, after any transfer coding is undone.</param>
public sealed record Call(
    string Method,
    string Path,
    ImmutableArray<(string Name, string Value)> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it came as HTTP/1.0.</summary>
    public bool IsOld { get; init; }

    /// <summary>The header's lines joined by a comma (RFC 9110, section 5.3); null when there is none.</summary>
    public string? Header(string name, StringComparison names = StringComparison.OrdinalIgnoreCase)
    {
        var values = Headers.Where(h => h.Name.Equals(name, names)).Select(h => h.Value).ToList();
        return values.Count == 0 ? null : string.Join(", ", values);
    }
}
