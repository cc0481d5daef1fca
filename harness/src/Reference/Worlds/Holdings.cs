using System.Collections.Concurrent;

namespace ConformanceHarness.Reference.Worlds;

/// <summary>The first to ask holds, in one indivisible step.</summary>
/// <param name="resources">Which names are one resource; ordinal when null.</param>
public sealed class Holdings(IEqualityComparer<string>? resources = null) : IHoldings
{
    private readonly ConcurrentDictionary<string, string> _holders = new(resources ?? StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Take(string resource, string holder) =>
        string.Equals(_holders.GetOrAdd(resource, holder), holder, StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Clear() => _holders.Clear();
}
