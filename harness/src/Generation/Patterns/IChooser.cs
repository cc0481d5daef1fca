namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// The only source of chance in this folder: whoever draws a value brings it, so that the same choices give the
/// same value on any machine (a seed in a campaign, a generator's own choices under a property test).
/// </summary>
public interface IChooser
{
    /// <summary>Gives the next choice.</summary>
    /// <param name="exclusiveMax">How many outcomes there are; at least 1.</param>
    /// <returns>A number from 0 up to, and without, <paramref name="exclusiveMax"/>.</returns>
    int Next(int exclusiveMax);
}
