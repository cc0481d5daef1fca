using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Generation.Patterns.Syntax;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class EcmaPatternTests
{
    [Theory]
    [InlineData(@"(a)\1", 3, "a back reference")]
    [InlineData(@"(?<n>a)\k<n>", 7, "a back reference")]
    [InlineData(@"a\b", 1, "a word boundary")]
    [InlineData(@"a\Bc", 1, "a word boundary")]
    [InlineData(@"(?<=a)b", 0, "a look-behind")]
    [InlineData(@"x(?<!a)b", 1, "a look-behind")]
    [InlineData(@"(?i)a", 0, "a group modifier")]
    [InlineData(@"(?=a)*", 0, "a repeated look-ahead")]
    [InlineData(@"\p{Script=Greek}", 0, "the character property 'Script=Greek'")]
    [InlineData(@"a\Z", 1, @"the escape '\Z'")]
    [InlineData(@"\07", 0, "an octal escape")]
    public void Parse_UnsupportedConstruct_NamesItAndItsPlace(string pattern, int position, string construct)
    {
        Assert.False(EcmaPattern.TryParse(pattern, out _, out PatternProblem? problem));
        Assert.Equal(new PatternProblem.NotSupported(pattern, position, construct), problem);
    }

    [Theory]
    [InlineData("(a", 0)]
    [InlineData("a)", 1)]
    [InlineData("[a", 0)]
    [InlineData("[z-a]", 2)]
    [InlineData("a{3,2}", 1)]
    [InlineData("*a", 0)]
    [InlineData("a**", 2)]
    [InlineData("a|+", 2)]
    [InlineData("{2}", 0)]
    [InlineData("^*", 0)]
    [InlineData(@"a\", 1)]
    [InlineData("(?<n", 0)]
    public void Parse_MalformedPattern_NamesThePlace(string pattern, int position)
    {
        PatternException failure = Assert.Throws<PatternException>(() => EcmaPattern.Parse(pattern));
        PatternProblem.Malformed problem = Assert.IsType<PatternProblem.Malformed>(failure.Problem);
        Assert.Equal((pattern, position), (problem.Pattern, problem.Position));
        Assert.Contains(pattern, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{a}", "{a}")]
    [InlineData("{1", "{1")]
    [InlineData("a{,2}", "a{,2}")]
    [InlineData("]", "]")]
    [InlineData(@"\u0041\x42\u{43}\103", null)]
    [InlineData(@"\u0041\x42\u{43}", "ABC")]
    [InlineData(@"\uD83D\uDE00", "😀")]
    [InlineData(@"\u{1F600}", "😀")]
    [InlineData("😀", "😀")]
    [InlineData(@"\t\n\v\f\r\0\cJ", "\t\n\v\f\r\0\n")]
    [InlineData(@"\/\-\.\{\_", "/-.{_")]
    public void Parse_CharactersThatStandForThemselves_AreLiterals(string pattern, string? expected)
    {
        string? actual = EcmaPattern.TryParse(pattern, out EcmaPattern? parsed, out _)
            ? string.Concat(Assert.IsType<PatternNode.Sequence>(parsed!.Root).Items
                .Select(item => char.ConvertFromUtf32(Assert.IsType<PatternNode.Literal>(item).CodePoint)))
            : null;
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(@"[a\-c]", "a-c", "b")]
    [InlineData(@"[a-]", "a-", "b")]
    [InlineData(@"[-a]", "-a", "b")]
    [InlineData(@"[\d-z]", "09-z", "a")]
    [InlineData(@"[^a-c\s]", "d-", "ab \t\uFEFF")]
    [InlineData(@"[\b\]]", "\b]", "b")]
    [InlineData(@"[^]", "a\n\0", "")]
    [InlineData(@".", "a \u0085", "\n\r\u2028\u2029")]
    [InlineData(@"\d", "09", "a\u0663")]
    [InlineData(@"\w", "azAZ09_", "-é\u017F\u212A")]
    [InlineData(@"\W", "-é\u017F\u212A", "azAZ09_")]
    [InlineData(@"\s", "\t\n\v\f\r \u00A0\uFEFF\u2028", "\u0085a\u200B")]
    [InlineData(@"\p{Lu}", "AZÀ", "az1")]
    [InlineData(@"\P{Letter}", "1-", "aÀ")]
    [InlineData(@"\p{gc=Nd}", "0\u0663", "a\u00B2")]
    [InlineData(@"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]", "a\r\uD7FF\uE000\uFFFD", "\0\u001F\uFFFE")]
    public void Parse_Class_HoldsWhatEcmaSays(string pattern, string members, string others)
    {
        PatternNode.Sequence root = Assert.IsType<PatternNode.Sequence>(EcmaPattern.Parse(pattern).Root);
        CodeSet set = Assert.IsType<PatternNode.CharacterClass>(Assert.Single(root.Items)).Set;
        Assert.All(members, member => Assert.True(set.Contains(member), $"U+{(int)member:X4} is a member"));
        Assert.All(others, other => Assert.False(set.Contains(other), $"U+{(int)other:X4} is none"));
    }

    [Fact]
    public void Parse_PairOfSurrogateEscapes_IsOneCodePointOfARange()
    {
        PatternNode.Sequence root = Assert.IsType<PatternNode.Sequence>(EcmaPattern.Parse(@"[\uD800\uDC00-\uDBFF\uDFFF]").Root);
        Assert.Equal(CodeSets.Astral, Assert.IsType<PatternNode.CharacterClass>(Assert.Single(root.Items)).Set);
    }

    [Fact]
    public void Parse_EmptyAlternative_IsKept()
    {
        PatternNode.Sequence root = Assert.IsType<PatternNode.Sequence>(EcmaPattern.Parse("(|-cn)").Root);
        PatternNode.Group group = Assert.IsType<PatternNode.Group>(Assert.Single(root.Items));
        PatternNode.Alternation choice = Assert.IsType<PatternNode.Alternation>(group.Body);
        Assert.Empty(Assert.IsType<PatternNode.Sequence>(choice.Branches[0]).Items);
        Assert.Equal("(|-cn)", group.Span.In("(|-cn)"));
    }

    [Fact]
    public void Parse_NamedGroupAndLazyCount_AreRead()
    {
        PatternNode.Sequence root = Assert.IsType<PatternNode.Sequence>(EcmaPattern.Parse("(?<id>a){2,}?").Root);
        PatternNode.Repetition repetition = Assert.IsType<PatternNode.Repetition>(Assert.Single(root.Items));
        Assert.Equal((2, null), (repetition.Min, repetition.Max));
        Assert.Equal("id", Assert.IsType<PatternNode.Group>(repetition.Body).Name);
    }

    [Fact]
    public void Parse_GroupsTooDeep_IsRefusedWithoutOverflow()
    {
        Assert.False(EcmaPattern.TryParse(new string('(', 100_000), out _, out PatternProblem? problem));
        Assert.IsType<PatternProblem.NotSupported>(problem);
    }
}
