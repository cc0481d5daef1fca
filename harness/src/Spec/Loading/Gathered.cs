namespace ConformanceHarness.Spec.Loading;

/// <summary>Loads several files and tells the problems of all of them, not of the first alone.</summary>
internal sealed class Gathered
{
    private readonly List<SpecProblem> _problems = [];

    /// <summary>What <paramref name="load"/> gives, or the default when it fails; its problems are kept.</summary>
    public T? Try<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (SpecException error)
        {
            _problems.AddRange(error.Problems);
            return default;
        }
    }

    /// <exception cref="SpecException">Anything failed; carries every problem.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new SpecException(_problems);
    }
}
