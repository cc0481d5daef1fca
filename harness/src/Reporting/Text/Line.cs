namespace ConformanceHarness.Reporting.Text;

/// <summary>A line of a text report.</summary>
/// <param name="Pieces">Its pieces, from the left.</param>
public readonly record struct Line(ImmutableArray<Piece> Pieces)
{
    /// <summary>The line's text, without trailing space.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text)).TrimEnd();
}
