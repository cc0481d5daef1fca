namespace ConformanceHarness.Spec.Clauses;

/// <summary>Where a member stands in an input or output: member names, with <c>member</c>, <c>key</c> and <c>value</c>
/// for what a list or map holds (the names Smithy gives those members).</summary>
/// <param name="Value">The steps joined by slashes; empty for the structure itself.</param>
public readonly record struct MemberPath(string Value)
{
    /// <summary>The structure itself.</summary>
    public static MemberPath Root { get; } = new("");

    /// <summary>The path one step further.</summary>
    public MemberPath Then(string step) => new(Value.Length == 0 ? step : $"{Value}/{step}");

    /// <summary>The steps.</summary>
    public ImmutableArray<string> Steps => Value.Length == 0 ? [] : [.. Value.Split('/')];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
