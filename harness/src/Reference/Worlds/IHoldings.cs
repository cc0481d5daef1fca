namespace ConformanceHarness.Reference.Worlds;

/// <summary>Who holds what; safe from many threads at once.</summary>
public interface IHoldings
{
    /// <summary>Whether <paramref name="holder"/> holds <paramref name="resource"/> now: it took it, or had it before.</summary>
    bool Take(string resource, string holder);

    /// <summary>Nobody holds anything any more.</summary>
    void Clear();
}
