using FsCheck;
using FsCheck.Fluent;

namespace ConformanceHarness.Tests.Support;

/// <summary>Text made of what breaks terminals, markup, XML, Markdown and CI logs.</summary>
/// <param name="Value">The text.</param>
internal sealed record HostileText(string Value)
{
    public static readonly ImmutableArray<string> Fragments =
    [
        "\0", "\u0001", "\a", "\b", "\t", "\n", "\r", "\r\n", "\v", "\f", "\e", "\u007f", "\u0085", "\u009b", "\u009d",
        "\e[31m", "\e[2J", "\e[?25l", "\e]0;title\a", "\e]8;;http://x\e\\", "\u009b31m",
        "\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2028", "\u2029", "\u00a0", "\u3164",
        "\ud800", "\udc00", "\udc00\ud800", "\U0001F4BE", "\U000E0041", "\U0010FFFF", "\uffff", "\ufffe", "\ue000", "e\u0301\u0301\u0301\u0301\u0301", "漢字", "é",
        "`", "``", "```", "````", "~~~", "```\n", "\n```\n", "|", "\\", "\\|", "*", "_", "#", "# ", "- ", "> ", "[x](javascript:alert(1))", "![", "@user", "$x$", ":smile:", "www.example.org", "http://x",
        "<script>alert(1)</script>", "</details>", "<!--", "-->", "]]>", "<![CDATA[", "&", "&amp;", "&#0;", "\"", "'", "</testcase>", "<?xml?>",
        "::error::x", "\n::error::x", "##[error]x", "##vso[task.setvariable]x", "##teamcity[x]", "[red]", "[/]", "[[", "{0}", "%s", "$(x)", "../", "/", "..\\", ":", "con", " ", "", "a", "Z9",
    ];

    /// <summary>The generator, for <c>[Property(Arbitrary = …)]</c>.</summary>
    public static Arbitrary<HostileText> Arbitrary()
    {
        var odd = Gen.Elements(Fragments.AsEnumerable());
        var unit = Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString());
        var text = Gen.Frequency((6, odd), (1, unit), (1, Gen.Constant(new string('x', 700)))).ListOf().Select(string.Concat);
        return Arb.From(
            text.Select(value => new HostileText(value)), hostile => Shrink(hostile.Value).Select(value => new HostileText(value)));
    }

    private static IEnumerable<string> Shrink(string value)
    {
        for (var length = value.Length / 2; length > 0; length /= 2)
            for (var at = 0; at + length <= value.Length; at += length)
                yield return value.Remove(at, length);
    }
}
