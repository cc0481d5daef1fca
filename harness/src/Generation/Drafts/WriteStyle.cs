namespace ConformanceHarness.Generation.Drafts;

/// <summary>How a JSON text is written where RFC 8259 leaves a choice without meaning.</summary>
/// <param name="Space">White space to put around tokens.</param>
/// <param name="Escapes">Which characters of strings are written as escapes.</param>
public sealed record WriteStyle(SpaceStyle Space, EscapeStyle Escapes)
{
    /// <summary>No white space, no escape that is not needed.</summary>
    public static WriteStyle Plain { get; } = new(SpaceStyle.None, EscapeStyle.Needed);
}

/// <summary>White space between tokens (RFC 8259, section 2).</summary>
/// <param name="Before">Before the root.</param>
/// <param name="Between">After every structural character.</param>
/// <param name="After">After the root.</param>
public sealed record SpaceStyle(string Before, string Between, string After)
{
    /// <summary>None anywhere.</summary>
    public static SpaceStyle None { get; } = new("", "", "");
}

/// <summary>Which characters of strings are written as escapes (RFC 8259, section 7).</summary>
public enum EscapeStyle
{
    /// <summary>Only those that have to be.</summary>
    Needed,
    /// <summary>Every one, as <c>\u</c> with lower-case digits.</summary>
    AllLower,
    /// <summary>Every one, as <c>\u</c> with upper-case digits.</summary>
    AllUpper,
    /// <summary>Every other one.</summary>
    Alternate,
    /// <summary>The solidus as <c>\/</c>, the rest only where needed.</summary>
    Solidus,
    /// <summary>All of names, none of values.</summary>
    NamesOnly,
}
