namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Requests on which a mutant shows itself: the proof that it is no freedom in disguise.</summary>
/// <param name="Steps">What to send.</param>
/// <param name="AtOnce">Whether all go out together, or one after the other.</param>
public sealed record Witness(ImmutableArray<Probe> Steps, bool AtOnce = false)
{
    /// <summary>One request.</summary>
    public static implicit operator Witness(Probe probe) => new([probe]);

    /// <summary>The same request so many times.</summary>
    public static Witness Times(int count, Probe probe) => new([.. Enumerable.Repeat(probe, count)]);

    /// <summary>Requests one after the other.</summary>
    public static Witness Sequence(params Probe[] steps) => new([.. steps]);

    /// <summary>Requests all together.</summary>
    public static Witness Together(IEnumerable<Probe> steps) => new([.. steps], AtOnce: true);
}
