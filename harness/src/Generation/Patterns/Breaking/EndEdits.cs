namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>
/// Text after the end and before the start. ECMA-262's <c>$</c> is the end of the input
/// (https://tc39.es/ecma262/#sec-compileassertion); in several other engines it lets a line feed by.
/// </summary>
internal static class EndEdits
{
    private static readonly ImmutableArray<string> Tails =
        ["\n", "/x", " ", "\r\n", "\t", "\0", "a", "A", ":x", "_", "é", "\u2028", "\u0085", "?x=1", "*", "\n\n", "\nx"];

    private static readonly ImmutableArray<string> Heads = [" ", "\n", "\t", "x", "\uFEFF", "\0", "/", "x\n"];

    internal static IEnumerable<Edit> After(PatternSequence sequence) => Tails.Select(tail =>
        new Edit(NearMissKind.TextAfter, sequence.Elements.LastOrDefault(), $"{Shown(tail)} after the end") { After = tail });

    internal static IEnumerable<Edit> Before(PatternSequence sequence) => Heads.Select(head =>
        new Edit(NearMissKind.TextBefore, sequence.Elements.FirstOrDefault(), $"{Shown(head)} before the start") { Before = head });

    private static string Shown(string text) => string.Join(' ', text.Select(character => TextEdits.Shown(character.ToString())));
}
