using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Console;

/// <summary>What the lines at the bottom of the terminal say.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="World">The world it runs against.</param>
/// <param name="Done">Cases judged in it.</param>
/// <param name="Planned">Cases planned, or null where that is not known.</param>
/// <param name="PerSecond">Cases a second of late, or null before that is known.</param>
/// <param name="Elapsed">How long the phase has run.</param>
/// <param name="Findings">Findings so far, by strength, the strongest first.</param>
internal sealed record LiveStatus(
    string Phase, string World, long Done, int? Planned, double? PerSecond, TimeSpan Elapsed, ImmutableArray<(string Strength, int Count)> Findings)
{
    private const int BarWidth = 24;

    /// <summary>Two lines, each shorter than <paramref name="width"/>.</summary>
    public IReadOnlyList<Line> Lines(int width) => [Fit(Progress(), width), Fit(Tally(), width)];

    private ImmutableArray<Piece> Progress()
    {
        var rate = PerSecond is { } perSecond ? $"   {Amount.Of((long)Math.Round(perSecond))} cases/s" : "";
        ImmutableArray<Piece> name = [new($"  {Phase} ", Tone.Strong), new($"{World}  ", Tone.Quiet)];
        if (Planned is not > 0) return [.. name, $"{Amount.Of(Done, "case")}{rate}"];
        var filled = (int)Math.Clamp(BarWidth * Done / Planned.Value, 0, BarWidth);
        return
        [
            .. name,
            new(new string('━', filled), Tone.Good), new(new string('╌', BarWidth - filled), Tone.Quiet),
            $"  {Amount.Of(Done)}/{Amount.Of(Planned.Value)}{rate}", new(Left(), Tone.Quiet),
        ];
    }

    private ImmutableArray<Piece> Tally()
    {
        ImmutableArray<Piece> elapsed = [new($"  {Amount.Time(Elapsed.TotalMilliseconds)}  ", Tone.Quiet)];
        return Findings.Length == 0
            ? [.. elapsed, new("no findings so far", Tone.Quiet)]
            : [.. elapsed, .. Findings.SelectMany(found => (ImmutableArray<Piece>)[new($"{found.Count} {found.Strength}", FindingText.ToneOf(found.Strength)), new("  ")]),
                new("so far", Tone.Quiet)];
    }

    private string Left() => (PerSecond, Planned - Done) switch
    {
        (> 0 and var rate, > 0 and var left) => $"   {Amount.Time(left * 1000 / rate)} left",
        _ => "",
    };

    private static Line Fit(ImmutableArray<Piece> pieces, int width)
    {
        var room = Math.Max(1, width - 1);
        var kept = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in pieces)
        {
            if (room <= 0) break;
            var text = Wrap.Hard(piece.Text, room).First();
            if (Wrap.Cells(text) > room) break;
            kept.Add(piece with { Text = text });
            room = text.Length < piece.Text.Length ? 0 : room - Wrap.Cells(text);
        }
        return new Line(kept.ToImmutable());
    }
}
