namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>An element with one character fewer than it must have, none at all, one more than it may.</summary>
internal static class LengthEdits
{
    internal static IEnumerable<Edit> Of(PatternElement element, string text)
    {
        if (element.MinLength > 1)
        {
            string least = element.Walker.Resized(text, element.MinLength);
            yield return Edit.Of(element, NearMissKind.TooShort, least[..^1], $"one character short of {element.MinLength}");
        }

        if (element.IsBounded && element.MaxLength > 0)
        {
            string most = element.Walker.Resized(text, element.MaxLength);
            yield return Edit.Of(element, NearMissKind.TooLong, most + most[^1], $"one character past {element.MaxLength}");
            yield return Edit.Of(element, NearMissKind.TooLong, most + most, $"twice {element.MaxLength} characters");
        }

        if (element.MinLength > 0)
            yield return Edit.Of(element, NearMissKind.TooShort, "", "empty");
    }
}
