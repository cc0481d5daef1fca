namespace ConformanceHarness.Spec.WireCases;

/// <summary>
/// What is done to the headers of a well-formed call. Values may hold <c>{target}</c>, <c>{service}</c> (what is before
/// the dot), <c>{name}</c> (that without its version), <c>{operation}</c> and <c>{content-type}</c>, each also with
/// <c>:lower</c> or <c>:upper</c> before the closing brace.
/// </summary>
public abstract record HeaderEdit
{
    private HeaderEdit() { }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>One line of that name, whatever was there.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Set(Piece Value) : HeaderEdit;

    /// <summary>A line more, after all others.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Add(Piece Value) : HeaderEdit;

    /// <summary>No line of that name.</summary>
    public sealed record Remove : HeaderEdit;

    /// <summary>The line with its name written otherwise.</summary>
    /// <param name="As">The name to write.</param>
    public sealed record Rename(string As) : HeaderEdit;
}
