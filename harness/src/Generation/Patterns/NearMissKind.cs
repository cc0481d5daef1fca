namespace ConformanceHarness.Generation.Patterns;

/// <summary>What was done to a member so that it is none any more.</summary>
public enum NearMissKind
{
    /// <summary>A part is not there.</summary>
    Missing,

    /// <summary>A character stands where another must.</summary>
    Replaced,

    /// <summary>A letter is in the other case.</summary>
    CaseFlipped,

    /// <summary>A part is there twice.</summary>
    Doubled,

    /// <summary>A choice that the pattern does not offer.</summary>
    NotOffered,

    /// <summary>A character that the class leaves out.</summary>
    BadCharacter,

    /// <summary>An element has fewer characters than it must.</summary>
    TooShort,

    /// <summary>An element has more characters than it may.</summary>
    TooLong,

    /// <summary>Text before the start.</summary>
    TextBefore,

    /// <summary>Text after the end.</summary>
    TextAfter,

    /// <summary>Two parts have changed places.</summary>
    Swapped,

    /// <summary>The string stops, or begins, half-way.</summary>
    Cut,

    /// <summary>An edit by chance.</summary>
    Chance,
}
