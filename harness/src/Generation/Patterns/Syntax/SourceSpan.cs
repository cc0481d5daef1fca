namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>Where in a pattern's text a construct stands.</summary>
/// <param name="Start">The UTF-16 index of its first character.</param>
/// <param name="End">The UTF-16 index after its last character.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>From the start of one span to the end of another.</summary>
    /// <param name="last">The last span.</param>
    /// <returns>The span over both.</returns>
    public SourceSpan To(SourceSpan last) => new(Start, last.End);

    /// <summary>The text of this span.</summary>
    /// <param name="source">The pattern.</param>
    /// <returns>The piece of it.</returns>
    public string In(string source) => source[Start..End];
}
