namespace ConformanceHarness.Generation.Patterns.Syntax;

/// <summary>
/// A regular expression of ECMA-262, the dialect of Smithy's <c>pattern</c> trait
/// (https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait), read into a tree. It is read by code points; a
/// lone brace or bracket stands for itself (ECMA-262, annex B.1.2), as patterns of published models need it.
/// </summary>
/// <param name="Source">The pattern's text.</param>
/// <param name="Root">The tree.</param>
public sealed record EcmaPattern(string Source, PatternNode Root)
{
    /// <summary>Reads a pattern.</summary>
    /// <param name="source">The pattern's text, without slashes or flags.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="PatternException">
    /// The text is malformed, or uses what is not regular or not supported: a back reference, a word boundary, a look-behind, a modifier.
    /// </exception>
    public static EcmaPattern Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source, new PatternParser(source).ParsePattern());
    }

    /// <summary>Reads a pattern without throwing.</summary>
    /// <param name="source">The pattern's text.</param>
    /// <param name="pattern">The tree, or null.</param>
    /// <param name="problem">Why there is none, or null.</param>
    /// <returns>True when there is a tree.</returns>
    public static bool TryParse(string source, out EcmaPattern? pattern, out PatternProblem? problem)
    {
        try
        {
            (pattern, problem) = (Parse(source), null);
        }
        catch (PatternException failure)
        {
            (pattern, problem) = (null, failure.Problem);
        }

        return pattern is not null;
    }
}
