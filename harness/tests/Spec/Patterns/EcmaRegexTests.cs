using ConformanceHarness.Spec.Patterns;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Patterns;

/// <summary>What .NET reads otherwise than ECMA-262 (https://tc39.es/ecma262/#sec-patterns), and what only Java reads.</summary>
public sealed class EcmaRegexTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^a$", "b\na", false)]
    [InlineData("a", "xay", true)]
    [InlineData("a$", "ba", true)]
    [InlineData("^a|b$", "ax", true)]
    [InlineData("$^", "", true)]
    public void Compile_Anchors_AreOfTheInputAlone(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData("^a|b$", "ax", false)]
    [InlineData("^a|b$", "a", true)]
    [InlineData("a", "ba", false)]
    [InlineData("a", "a\n", false)]
    [InlineData("a|ab", "ab", true)]
    public void CompileFull_Search_HasToTakeTheWholeInput(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.CompileFull(pattern).IsMatch(text));

    [Theory]
    [InlineData(@"^\d$", "7", true)]
    [InlineData(@"^\d$", "\u0667", false)]
    [InlineData(@"^[\d]$", "\u0667", false)]
    [InlineData(@"^\D$", "\u0667", true)]
    [InlineData(@"^\w$", "_", true)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^[\w]$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^[^\W]$", "é", false)]
    [InlineData(@"^\s$", "\u00a0", true)]
    [InlineData(@"^\s$", "\ufeff", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^[\s]$", "\u0085", false)]
    [InlineData(@"^\S$", "\u0085", true)]
    [InlineData(@"^[\S]$", "\u0085", true)]
    [InlineData(@"^[\S]$", "\ufeff", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^[.]$", "a", false)]
    [InlineData(@"^a\b", "aé", true)]
    [InlineData(@"^a\B", "aé", false)]
    [InlineData(@"^[\b]$", "\b", true)]
    public void Compile_Shorthands_HaveTheSetsOfEcma(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[]?$", "", true)]
    [InlineData("^[[]$", "[", true)]
    [InlineData("^[Y-[]]$", "[]", true)]
    [InlineData(@"^[\]]$", "]", true)]
    [InlineData("^a]$", "a]", true)]
    [InlineData("^[a-c-e]$", "-", true)]
    [InlineData("^[a-c-e]$", "d", false)]
    [InlineData(@"^[\w-.]$", "-", true)]
    [InlineData("^[-a]$", "-", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("^[$^.*]$", "^", true)]
    [InlineData("^[$^.*]$", "a", false)]
    [InlineData(@"^[\D]$", "7", false)]
    [InlineData(@"^[^\d-]$", "-", false)]
    [InlineData(@"^[\P{L}]$", "a", false)]
    [InlineData(@"^[\p{Print}&&[^|:/]]+$", "a-b", true)]
    [InlineData(@"^[\p{Print}&&[^|:/]]+$", "a:b", false)]
    [InlineData("^[a&&b]$", "&", true)]
    public void Compile_Classes_AreReadAsWritten(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData(@"^\_\-\:\/\'$", "_-:/'", true)]
    [InlineData(@"^\x41\u0042\cJ\0$", "AB\n\0", true)]
    [InlineData(@"^\x4\u12$", "x4u12", true)]
    [InlineData(@"^[\000-\037]$", "\u001f", true)]
    [InlineData(@"^[\000-\037]$", " ", false)]
    [InlineData(@"^\101$", "A", true)]
    [InlineData(@"^\u{1F4FC}$", "\U0001F4FC", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^{x}$", "{x}", true)]
    [InlineData("^a{2,}$", "aaa", true)]
    [InlineData("^a{1}b{1,2}?$", "abb", true)]
    public void Compile_Escapes_StandForTheirCharacter(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData(@"^(?=.*[0-9])(?!.*x)[a-z0-9]+$", "ab1", true)]
    [InlineData(@"^(?=.*[0-9])(?!.*x)[a-z0-9]+$", "abc", false)]
    [InlineData(@"^(?=.*[0-9])(?!.*x)[a-z0-9]+$", "x1", false)]
    [InlineData(@"^[a-z-]+(?<!-)$", "a-", false)]
    [InlineData(@"^[a-z-]+(?<!-)$", "-a", true)]
    [InlineData(@"^(?:a|(?<name>b))\1?$", "bb", true)]
    [InlineData(@"^(a)?\1b$", "b", true)]
    [InlineData(@"^(-?)a\1b$", "-a-b", true)]
    [InlineData(@"^(-?)a\1b$", "-ab", false)]
    public void Compile_AssertionsAndReferences_AreKept(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    /// <summary>Published models of services in Java have these, though Smithy asks for ECMA-262.</summary>
    [Theory]
    [InlineData(@"^\Asnap-[0-9a-f]{8}\z$", "snap-12345678", true)]
    [InlineData(@"^\Asnap-[0-9a-f]{8}\z$", "snap-12345678\n", false)]
    [InlineData(@"^[0-9A-Z]{2}+$", "A1", true)]
    [InlineData(@"^[0-9A-Z]{2}+$", "A1A1", false)]
    [InlineData("^(ab|a)++b$", "ab", false)]
    [InlineData("^a*+b$", "aab", true)]
    [InlineData(@"^\p{Print}+$", "a b", true)]
    [InlineData(@"^\p{Print}+$", "é", false)]
    [InlineData(@"^\p{ASCII}{0,3}$", "a\0b", true)]
    [InlineData(@"^[\p{Alnum}_]+$", "aé", false)]
    [InlineData(@"^(\p{LD}|\p{Punct})+$", "é!9", true)]
    [InlineData("^(?i)all|[0-9]$", "ALL", true)]
    [InlineData("^((?i)a)b$", "AB", false)]
    [InlineData("^(?s).+$", "a\nb", true)]
    [InlineData("^(?s:a.)(?-s:.*)$", "a\nb\n", false)]
    [InlineData("^(?m)a$\n^b$", "a\nb", true)]
    public void Compile_WhatJavaHas_IsReadAsJavaDoes(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData(@"^\p{L}+$", "é𐐀", true)]
    [InlineData(@"^\p{Lu}$", "é", false)]
    [InlineData(@"^\p{Uppercase_Letter}$", "É", true)]
    [InlineData(@"^\p{gc=Nd}$", "\u0667", true)]
    [InlineData(@"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", "a\U0001F4FC\n", true)]
    [InlineData(@"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", "\0", false)]
    [InlineData(@"^[\u{1F300}-\u{1F5FF}]{2}$", "\U0001F4FC\U0001F4FC", true)]
    [InlineData(@"^[\u{1F300}-\u{1F5FF}]$", "\U0001F900", false)]
    [InlineData("^.{2}$", "\U0001F4FC\U0001F4FC", true)]
    [InlineData("^[^a]$", "\U0001F4FC", true)]
    [InlineData("^\U0001F4FC{2}$", "\U0001F4FC\U0001F4FC", true)]
    public void Compile_AstralCharacters_AreOneEach(string pattern, string text, bool matches) => Assert.Equal(matches, EcmaRegex.Compile(pattern).IsMatch(text));

    [Theory]
    [InlineData("^.{2}$", "\U0001F4FC", true)]
    [InlineData("^.$", "\U0001F4FC", false)]
    [InlineData("^[^a]{2}$", "\U0001F4FC", true)]
    public void Compile_ByUtf16_AstralCharactersAreTwo(string pattern, string text, bool matches) =>
        Assert.Equal(matches, EcmaRegex.Compile(pattern, MatchUnit.Utf16).IsMatch(text));

    [Theory]
    [InlineData(@"^\p{L}+$", true)]
    [InlineData(@"^[\uD800\uDC00-\uDBFF\uDFFE]$", true)]
    [InlineData(@"^[\uD800\uDC00-\uDBFF\uDFFF]$", false)]
    [InlineData("^[^a]$", false)]
    [InlineData("^[a-z]$", false)]
    public void TellsAstralApart_Pattern_IsSo(string pattern, bool so) => Assert.Equal(so, EcmaRegex.TellsAstralApart(pattern));

    [Theory]
    [InlineData("[a", "a class without its closing bracket")]
    [InlineData("(a", "a '(' without its ')'")]
    [InlineData("a)", "a ')' without its '('")]
    [InlineData("*a", "nothing to repeat before '*'")]
    [InlineData("a{2}{3}", "nothing to repeat before '{3}'")]
    [InlineData("[b-a]", "a range of a class out of order")]
    [InlineData("a\\", "a backslash at the end")]
    [InlineData(@"\p{Nonsense}", "no character property 'Nonsense'")]
    [InlineData(@"\p{L", "a property without its brace")]
    [InlineData(@"\u{110000}", "no code point between the braces")]
    [InlineData("(?<a", "a group name without its '>'")]
    [InlineData("(?#x)", "a group of an unknown kind")]
    [InlineData("a{3,1}", "")]
    public void WhyNot_NoPattern_SaysWhatIsWrong(string pattern, string reason) => Assert.StartsWith(reason, EcmaRegex.WhyNot(pattern), StringComparison.Ordinal);

    [Fact]
    public void WhyNot_Pattern_IsNull() => Assert.Null(EcmaRegex.WhyNot(@"arn:(aws(|-cn)):[a-z\-0-9]+:tape\/[0-9A-Z]{5,16}$"));
}
