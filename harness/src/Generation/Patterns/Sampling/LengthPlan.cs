namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>
/// Shares a total length out among pieces, each as near to its wished length as the others allow; the piece that is
/// last in the order takes up what is left over.
/// </summary>
internal sealed class LengthPlan
{
    private readonly ImmutableArray<LengthSet> _lengths;
    private readonly int[] _order;
    private readonly LengthSet[] _rest;

    internal LengthPlan(ImmutableArray<LengthSet> lengths, IEnumerable<int> order, int limit)
    {
        _lengths = lengths;
        _order = [.. order];
        _rest = new LengthSet[_order.Length + 1];
        _rest[^1] = LengthSet.Of(limit, length => length == 0);
        for (int index = _order.Length - 1; index >= 0; index--)
            _rest[index] = _lengths[_order[index]].Plus(_rest[index + 1]);
    }

    /// <summary>The totals that the pieces can make.</summary>
    internal LengthSet Totals => _rest[0];

    /// <summary>Turns wished lengths into ones that make the total, which must be one of <see cref="Totals"/>.</summary>
    internal void Distribute(int total, Span<int> lengths)
    {
        for (int index = 0; index < _order.Length; index++)
        {
            int piece = _order[index];
            lengths[piece] = _lengths[piece].Nearest(lengths[piece], total, _rest[index + 1]);
            total -= lengths[piece];
        }
    }
}
