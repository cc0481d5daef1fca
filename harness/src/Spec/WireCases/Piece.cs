namespace ConformanceHarness.Spec.WireCases;

/// <summary>Bytes described rather than spelled out, so that a body of a megabyte is a line of data.</summary>
public abstract record Piece
{
    private Piece() { }

    /// <summary>Text, sent as UTF-8 in bodies and as it is in headers; <c>{i}</c> within a repetition is its number from 1.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : Piece;

    /// <summary>Bytes as they are.</summary>
    /// <param name="Value">The bytes.</param>
    public sealed record Bytes(ImmutableArray<byte> Value) : Piece;

    /// <summary>The body of the well-formed call.</summary>
    public sealed record Plain : Piece;

    /// <summary>A piece several times.</summary>
    /// <param name="Of">The piece.</param>
    /// <param name="Times">How often; at least 1.</param>
    public sealed record Repeat(Piece Of, int Times) : Piece;

    /// <summary>Pieces one after another.</summary>
    /// <param name="Parts">The pieces.</param>
    public sealed record Sequence(ImmutableArray<Piece> Parts) : Piece;
}
