namespace ConformanceHarness.Reference.Mutants.Patterns;

/// <summary>One element of a pattern in another form.</summary>
/// <param name="Part">The element.</param>
/// <param name="What">The change, as a slug.</param>
/// <param name="Words">The change, in words.</param>
/// <param name="Other">What stands in the element's place.</param>
/// <param name="Telling">What stands there in patterns of texts that only one of the two takes.</param>
internal sealed record PatternEdit(PatternPart Part, string What, string Words, string Other, params string[] Telling)
{
    /// <summary>The pattern with the element in its other form.</summary>
    public string Apply(string pattern) => At(pattern, Other);

    /// <summary>Patterns of texts that may show the change.</summary>
    public IEnumerable<string> Tellings(string pattern) => Telling.Select(telling => At(pattern, telling));

    private string At(string pattern, string text) => pattern[..Part.Start] + text + pattern[Part.End..];
}
