namespace ConformanceHarness.Wire;

/// <summary>Looks headers up by name, whose case does not matter (RFC 9110, section 5.1).</summary>
public static class Headers
{
    /// <summary>The first value of that name, or null.</summary>
    public static string? First(this ImmutableArray<Header> headers, string name)
    {
        foreach (var header in headers)
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        return null;
    }

    /// <summary>How many header lines have that name.</summary>
    public static int CountOf(this ImmutableArray<Header> headers, string name) =>
        headers.Count(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The headers with every one of that name replaced by one, or by none when <paramref name="value"/> is null.</summary>
    public static ImmutableArray<Header> Replace(this ImmutableArray<Header> headers, string name, string? value)
    {
        var kept = headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
        return value is null ? kept : kept.Add(new Header(name, value));
    }
}
