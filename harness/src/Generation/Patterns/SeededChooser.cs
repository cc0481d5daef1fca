namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): every seed,
/// zero and neighbours included, opens a sequence of its own. An instance serves one thread.
/// </summary>
/// <param name="seed">The seed; equal seeds give equal choices.</param>
public sealed class SeededChooser(ulong seed) : IChooser
{
    private ulong _state = seed;

    /// <inheritdoc/>
    public int Next(int exclusiveMax)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (int)(((mixed >> 32) * (uint)exclusiveMax) >> 32);
    }
}
