namespace ConformanceHarness.Reporting.Text;

/// <summary>A stretch of a line with one meaning. The text is shown as it is: escape it before.</summary>
/// <param name="Text">The text, without line breaks.</param>
/// <param name="Tone">Its meaning.</param>
public readonly record struct Piece(string Text, Tone Tone = Tone.Plain)
{
    /// <summary>Plain text.</summary>
    public static Piece FromString(string text) => new(text);

    /// <summary>Plain text.</summary>
    public static implicit operator Piece(string text) => new(text);
}
