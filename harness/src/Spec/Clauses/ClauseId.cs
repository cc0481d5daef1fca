namespace ConformanceHarness.Spec.Clauses;

/// <summary>
/// The stable slug of a clause, such as <c>Operation/input/Member/length-max</c>: never an ordinal, so that adding
/// a clause renames no other.
/// </summary>
/// <param name="Value">Slash-separated words.</param>
public readonly record struct ClauseId(string Value)
{
    /// <summary>The id made of <paramref name="parts"/>.</summary>
    public static ClauseId Of(params ReadOnlySpan<string> parts) => new(string.Join('/', parts));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
