namespace ConformanceHarness.Campaign.Findings;

/// <summary>Sends what departed again: twice where it shows each time, else often enough to tell a rate.</summary>
internal static class Repetition
{
    private const int Repeats = 2;
    private const int RateSample = 8;

    /// <summary>How often it was sent again, and how often it showed.</summary>
    /// <param name="again">Sends it once more; null when nothing can be learnt of that any more.</param>
    /// <param name="over">Whether there is no use in sending.</param>
    public static async ValueTask<(int Sent, int Hits)> CountAsync(Func<ValueTask<bool?>> again, Func<bool> over)
    {
        var (sent, hits) = (0, 0);
        while (sent < Repeats + RateSample && !(sent == Repeats && hits == Repeats) && !over())
        {
            if (await again().ConfigureAwait(false) is not { } shows) break;
            sent++;
            if (shows) hits++;
        }
        return (sent, hits);
    }
}
