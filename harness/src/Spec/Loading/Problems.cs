namespace ConformanceHarness.Spec.Loading;

/// <summary>Collects what is wrong in one file while its loader goes on to the end.</summary>
internal sealed class Problems(string file)
{
    private readonly List<SpecProblem> _found = [];

    public string File { get; } = file;

    public bool Any => _found.Count > 0;

    public void Add(string path, string found, string expected) => _found.Add(new(File, path, found, expected));

    public void ThrowIfAny()
    {
        if (Any) throw new SpecException(_found);
    }
}
