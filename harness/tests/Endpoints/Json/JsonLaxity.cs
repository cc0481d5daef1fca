namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>What a lax reader takes although RFC 8259 has no such text; each flag is one broken rule.</summary>
[Flags]
public enum JsonLaxity
{
    /// <summary>Nothing beyond the grammar.</summary>
    None = 0,

    /// <summary>Both comment forms of JavaScript count as white space.</summary>
    Comments = 1,

    /// <summary>Strings in single quotes.</summary>
    SingleQuotes = 2,

    /// <summary>A comma before the closing bracket.</summary>
    TrailingCommas = 4,

    /// <summary>NaN and Infinity.</summary>
    NonFinite = 8,

    /// <summary>Member names without quotes.</summary>
    BareNames = 16,

    /// <summary>Anything after the root value.</summary>
    TrailingText = 32,

    /// <summary>The end of the text closes whatever is open.</summary>
    MissingEnd = 64,

    /// <summary>Leading zeros, a leading plus, hexadecimal digits.</summary>
    LooseNumbers = 128,

    /// <summary>Raw control characters in strings.</summary>
    ControlCharacters = 256,

    /// <summary>A backslash before any character stands for that character.</summary>
    AnyEscape = 512,

    /// <summary>Members and items that follow one another without a comma.</summary>
    MissingCommas = 1024,
}
