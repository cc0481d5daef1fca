namespace ConformanceHarness.Generation.Patterns;

/// <summary>What an element of a pattern is made of.</summary>
public enum ElementKind
{
    /// <summary>A run of characters that stand for themselves.</summary>
    Literal,

    /// <summary>A class or a character, repeated or not.</summary>
    Class,

    /// <summary>A group, repeated or not, with its choices.</summary>
    Group,

    /// <summary>A whole sequence that assertions tie together, so that its parts cannot vary alone.</summary>
    Whole,
}
