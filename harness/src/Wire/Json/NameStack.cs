namespace ConformanceHarness.Wire.Json;

/// <summary>The names seen in each open object, to a bounded depth: past it, repetition is not looked for.</summary>
internal sealed class NameStack
{
    private const int MaxDepth = 64;
    private readonly List<HashSet<string>> _open = [];
    private int _depth;

    public void Open()
    {
        _depth++;
        if (_depth <= MaxDepth) _open.Add(new(StringComparer.Ordinal));
    }

    public void Close()
    {
        if (_depth <= MaxDepth) _open.RemoveAt(_open.Count - 1);
        _depth--;
    }

    /// <summary>False when the innermost object has that name already.</summary>
    public bool Add(string name) => _depth > MaxDepth || _open[^1].Add(name);
}
