namespace ConformanceHarness.Reporting.Snapshots;

/// <summary>A line of a unified diff.</summary>
/// <param name="Mark"><c>+</c>, <c>-</c>, a space, or <c>@</c> for the head of a hunk.</param>
/// <param name="Text">The line without its mark.</param>
public readonly record struct DiffLine(char Mark, string Text)
{
    /// <summary>The line as <c>diff -u</c> writes it.</summary>
    public override string ToString() => Mark == '@' ? Text : $"{Mark}{Text}";
}
