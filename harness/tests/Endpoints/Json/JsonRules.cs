namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>The rules of JSON that a mutant may break; the defaults are RFC 8259.</summary>
public sealed record JsonRules
{
    /// <summary>What is taken beyond the grammar.</summary>
    public JsonLaxity Laxity { get; init; }

    /// <summary>The characters that count as insignificant white space (section 2).</summary>
    public string WhiteSpace { get; init; } = " \t\r\n";

    /// <summary>Whether white space may follow the root value.</summary>
    public bool TrailingWhiteSpace { get; init; } = true;

    /// <summary>The letters after a backslash that are understood in values (section 7); others stay as spelled.</summary>
    public string Escapes { get; init; } = "\"\\/bfnrtu";

    /// <summary>Whether escapes are undone in member names too.</summary>
    public bool EscapesInNames { get; init; } = true;

    /// <summary>The characters taken as hexadecimal digits of an escape.</summary>
    public string HexDigits { get; init; } = "0123456789ABCDEFabcdef";
}
