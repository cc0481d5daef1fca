using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>
/// Short words of a construct that go through each of its choices once: every branch, none and one more than the
/// fewest rounds. One choice is varied at a time, so that their number stays that of the choices.
/// </summary>
internal static class Skeletons
{
    private const int MaxWords = 64;
    private const int MaxLength = 4_096;

    internal static IEnumerable<string> Of(PatternNode node) => Variants(node)
        .Where(word => word.Length <= MaxLength)
        .Distinct()
        .Take(MaxWords);

    private static IEnumerable<string> Variants(PatternNode node) => node switch
    {
        PatternNode.Literal literal => OfClass(CodeSet.Single(literal.CodePoint)),
        PatternNode.CharacterClass characters => OfClass(characters.Set),
        PatternNode.Sequence sequence => OfSequence([.. sequence.Items.Select(item => Of(item).ToImmutableArray())]),
        PatternNode.Alternation alternation => alternation.Branches.SelectMany(Of),
        PatternNode.Group group => Of(group.Body),
        PatternNode.Repetition repetition => OfRepetition(repetition),
        _ => [""],
    };

    private static IEnumerable<string> OfClass(CodeSet set) =>
        set.Intersect(CodeSets.Surrogate.Complement()) is { IsEmpty: false } valid
            ? [char.ConvertFromUtf32(new PlainCharacters(valid).At(0))]
            : [];

    private static IEnumerable<string> OfSequence(ImmutableArray<ImmutableArray<string>> items)
    {
        if (items.Any(words => words.IsEmpty))
            yield break;
        string[] chosen = [.. items.Select(words => words[0])];
        yield return string.Concat(chosen);
        for (int index = 0; index < items.Length; index++)
        {
            foreach (string word in items[index].Skip(1))
            {
                chosen[index] = word;
                yield return string.Concat(chosen);
            }

            chosen[index] = items[index][0];
        }
    }

    private static IEnumerable<string> OfRepetition(PatternNode.Repetition repetition)
    {
        int fewest = Math.Min(repetition.Min, MaxLength);
        if (fewest == 0)
            yield return "";
        foreach (string word in Of(repetition.Body))
            yield return Repeat(word, Math.Max(fewest, 1));
        if (fewest > 0 && repetition.Max != repetition.Min)
        {
            foreach (string word in Of(repetition.Body).Take(1))
                yield return Repeat(word, fewest + 1);
        }
    }

    private static string Repeat(string word, int times) =>
        string.Concat(Enumerable.Repeat(word, word.Length * (long)times > MaxLength + 1 ? 1 : times));
}
