using System.Collections.Frozen;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads a property that takes one of a few words.</summary>
internal static class Words
{
    /// <summary>What the word stands for; null after a problem, a missing property included.</summary>
    public static T? Read<T>(JsonNodeView owner, string name, FrozenDictionary<string, T> words)
        where T : struct
    {
        var expected = "one of " + string.Join(", ", words.Keys.Order(StringComparer.Ordinal));
        var found = owner.Required(name, expected);
        if (found?.Text(expected) is not { } text) return null;
        if (words.TryGetValue(text, out var value)) return value;
        found.Value.Bad(expected);
        return null;
    }
}
