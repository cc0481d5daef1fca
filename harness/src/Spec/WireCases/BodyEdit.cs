namespace ConformanceHarness.Spec.WireCases;

/// <summary>What is done to the bytes of a well-formed body, a JSON object.</summary>
public abstract record BodyEdit
{
    private BodyEdit() { }

    /// <summary>Another body.</summary>
    /// <param name="With">The body.</param>
    public sealed record Replace(Piece With) : BodyEdit;

    /// <summary>Something more.</summary>
    /// <param name="What">What.</param>
    /// <param name="At">Where.</param>
    public sealed record Insert(Piece What, BodyPlace At) : BodyEdit;

    /// <summary>A member more, before all others; the comma after it is written where one is needed.</summary>
    /// <param name="Source">Name, colon and value, as written.</param>
    public sealed record Member(Piece Source) : BodyEdit;

    /// <summary>Something more inside the first string value, before its closing quote; no case without such a value.</summary>
    /// <param name="What">What.</param>
    public sealed record InsideText(Piece What) : BodyEdit;

    /// <summary>Every occurrence of a text replaced; no case where there is none.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="With">What stands in its place.</param>
    public sealed record Substitute(string Text, Piece With) : BodyEdit;

    /// <summary>An end too early: as many cases as there are tokens to stop at.</summary>
    /// <param name="At">Where it stops.</param>
    public sealed record Truncate(Truncation At) : BodyEdit;

    /// <summary>Another encoding.</summary>
    /// <param name="As">Which.</param>
    /// <param name="Mark">Whether a byte-order mark comes first.</param>
    public sealed record Encode(BodyEncoding As, bool Mark) : BodyEdit;

    /// <summary>The first member of the input twice; no case where there is none.</summary>
    /// <param name="How">In which way.</param>
    public sealed record Duplicate(Duplication How) : BodyEdit;
}

/// <summary>A place in a body.</summary>
public enum BodyPlace
{
    /// <summary>Before all.</summary>
    Start,
    /// <summary>After the opening brace.</summary>
    AfterBrace,
    /// <summary>Before the closing brace.</summary>
    BeforeBrace,
    /// <summary>After all.</summary>
    End,
}

/// <summary>Where a body stops.</summary>
public enum Truncation
{
    /// <summary>After each token but the last.</summary>
    AfterEachToken,
    /// <summary>In the middle of each token of several bytes.</summary>
    WithinEachToken,
}

/// <summary>Encodings other than plain UTF-8.</summary>
public enum BodyEncoding
{
    /// <summary>UTF-8.</summary>
    Utf8,
    /// <summary>UTF-16, the low byte first.</summary>
    Utf16Le,
    /// <summary>UTF-16, the high byte first.</summary>
    Utf16Be,
    /// <summary>UTF-32, the low byte first.</summary>
    Utf32Le,
    /// <summary>UTF-32, the high byte first.</summary>
    Utf32Be,
    /// <summary>A gzip stream of it (RFC 1952).</summary>
    Gzip,
}

/// <summary>Ways to write one member twice.</summary>
public enum Duplication
{
    /// <summary>With one value.</summary>
    Same,
    /// <summary>The second time with another string.</summary>
    Different,
    /// <summary>The first time null.</summary>
    NullFirst,
    /// <summary>The second time null.</summary>
    NullLast,
    /// <summary>The second time with its name written in escapes.</summary>
    EscapedName,
}
