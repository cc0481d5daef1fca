using System.Text.RegularExpressions;
using ConformanceHarness.Generation.Patterns;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

/// <summary>Automata against .NET's engine, over every string of a small alphabet and over random patterns.</summary>
public class CompilationTests
{
    private const int Longest = 5;
    private static readonly string[] Strings = [.. Enumerable.Range(0, Longest + 1).SelectMany(Words)];

    [Theory]
    [InlineData("a|b$|^c")]
    [InlineData("^a|b$")]
    [InlineData("(^a|b)c$")]
    [InlineData("(?=a)b*a?")]
    [InlineData("^(?!a)b*")]
    [InlineData("^(?!.*bb)[ab]+$")]
    [InlineData("a(?=b)")]
    [InlineData("a(?!b)")]
    [InlineData("a(?!$)")]
    [InlineData("^(?=(?!aa).b)a.*$")]
    [InlineData("(a$|b){2}")]
    [InlineData("(?:(?!b)a|c){1,3}$")]
    [InlineData("a$b|c")]
    [InlineData("b^a")]
    [InlineData("^^a$$")]
    [InlineData("(|a)(|b)")]
    [InlineData("(a{2}){1,2}")]
    [InlineData("(a?){2,3}b")]
    [InlineData("(a*b?)*c")]
    [InlineData("[]a|b")]
    [InlineData("a.c")]
    [InlineData("a$")]
    [InlineData("")]
    public void Contains_EveryShortString_AgreesWithDotNet(string pattern) => AssertAgreement(pattern);

    [Property(MaxTest = 300, EndSize = 12)]
    public Property Contains_RandomPattern_AgreesWithDotNet() => Prop.ForAll(RandomPattern().ToArbitrary(), pattern =>
    {
        try
        {
            AssertAgreement(pattern);
        }
        catch (RegexMatchTimeoutException)
        {
            // A backtracking engine has no opinion on every pattern in time.
        }
        return true;
    });

    [Theory]
    [InlineData("a*^b", 2)]
    [InlineData("(?:a(?=b))*", 0)]
    [InlineData("(^a){2}", 0)]
    public void Create_AssertionThatCannotBeExpressed_IsNamed(string pattern, int position)
    {
        Assert.False(PatternLanguage.TryCreate(pattern, 0, 5, out _, out PatternProblem? problem));
        Assert.Equal(position, Assert.IsType<PatternProblem.NotSupported>(problem).Position);
    }

    [Theory]
    [InlineData("a{5}", 1, 4)]
    [InlineData("^a{2,3}$", 4, 9)]
    [InlineData("^ab$", 3, 2)]
    [InlineData("(?!a)a", 0, 9)]
    [InlineData("[]", 0, 9)]
    [InlineData(@"^\uD800$", 0, 9)]
    public void Create_NoStringKeepsBoth_NamesPatternAndRange(string pattern, int min, int max)
    {
        PatternException failure = Assert.Throws<PatternException>(() => PatternLanguage.Create(pattern, min, max));
        Assert.Equal(new PatternProblem.Empty(pattern, min, max), failure.Problem);
        Assert.Contains($"{min} to {max}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^((a{99}b){99}c){99}$")]
    [InlineData("^(?:a|b|c.{40}){1,900}x{1,999}[ab].{30}$")]
    [InlineData("^.*[ab].{18}$")]
    public void Create_CountsThatMultiply_AreRefusedAsTooLarge(string pattern)
    {
        Assert.False(PatternLanguage.TryCreate(pattern, 1, 100_000, out _, out PatternProblem? problem));
        Assert.IsType<PatternProblem.TooLarge>(problem);
    }

    [Theory]
    [InlineData(@"(?:(?=(?:(?=[^]|a)c?)(?:(?=b|c)c?)*?(|)*?|c(.{0,3}?[ab]{0,3}?|.\s{2})*)c?)+((?:)+|(?:(?=ccc{1,2}|[^a]\w[^a]+)c?){0,3}?){0,3}?[^a]{0,3}?")]
    [InlineData(@"((?:(?=ccc{1,2}|[^a]\w[^a]+)c?){0,3}){0,3}[^a]{0,3}")]
    [InlineData("(?:(?:(?:(?=a|bb|ccc)[abc]?){0,4}){0,4}){0,4}")]
    [InlineData("(?:(?:(?:(?:a$|b)?){0,8}){0,8}){0,8}")]
    public void Create_AssertionsThatMultiply_TakeLittleMemoryWhateverComesOfIt(string pattern)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        PatternLanguage.TryCreate(pattern, 0, Longest, out _, out _);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000);
    }

    [Fact]
    public void Create_CountsBeyondTheLongestString_CostNothing()
    {
        PatternLanguage language = PatternLanguage.Create(@"^[\u0020-\u00FF]{1,100000}$", 1, 65_536);
        Assert.Equal(65_536, language.SampleOfLength(65_536, new SeededChooser(1))!.Text.Length);
    }

    [Fact]
    public void Create_InParallel_GivesTheSameLanguage()
    {
        string[] samples = [.. Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => PatternLanguage.Create(TapeArn.Page, 50, 500).Sample(new SeededChooser(3)).Text)];
        Assert.Single(samples.Distinct());
    }

    private static void AssertAgreement(string pattern)
    {
        if (!PatternLanguage.TryCreate(pattern, 0, Longest, out PatternLanguage? language, out PatternProblem? problem))
        {
            // An empty language is a verdict too: then .NET matches no string as a whole either.
            if (problem is PatternProblem.Empty)
                Assert.DoesNotContain(Strings, text => DotNetRegex.MatchesWhole(pattern, text));
            return;
        }

        foreach (string text in Strings)
        {
            Assert.True(DotNetRegex.Finds(pattern, text) == language!.Contains(text), $"{pattern} searched for in {Shown(text)}");
            Assert.True(DotNetRegex.MatchesWhole(pattern, text) == language.Contains(text, Anchoring.Full), $"{pattern} over the whole of {Shown(text)}");
            Assert.Equal(language.Contains(text, Anchoring.Full), language.Cut(text) is not null);
        }
    }

    private static string Shown(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static IEnumerable<string> Words(int length) => length == 0
        ? [""]
        : Words(length - 1).SelectMany(word => "abc\n".Select(letter => word + letter));

    private static Gen<string> RandomPattern() => Gen.Sized(size => Sequence(Math.Min(size, 8)))
        .SelectMany(_ => Gen.Elements("", "^"), (body, start) => start + body)
        .SelectMany(_ => Gen.Elements("", "$"), (body, end) => body + end);

    private static Gen<string> Sequence(int size) =>
        Gen.Choose(0, 3).SelectMany(count => Gen.ListOf(Term(size), count)).Select(terms => string.Concat(terms));

    private static Gen<string> Term(int size) =>
        Atom(size).SelectMany(_ => Gen.Elements("", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}?", "*?"), (atom, quantifier) => atom + quantifier);

    private static Gen<string> Atom(int size)
    {
        Gen<string> simple = Gen.Elements("a", "b", "c", "[ab]", "[^a]", ".", @"\w", @"\s", "[^]");
        if (size <= 1)
            return simple;
        Gen<string> inner = Sequence(size / 2);
        Gen<string> choice = inner.SelectMany(_ => inner, (left, right) => $"{left}|{right}");
        return Gen.Frequency(
            (4, simple),
            (2, choice.Select(body => $"({body})")),
            (1, inner.Select(body => $"(?:{body})")),
            (1, choice.Select(body => $"(?:(?={body})c?)")),
            (1, inner.Select(body => $"(?:(?!{body})a?)")),
            (1, choice.Select(body => $"(?:{body}$)?")));
    }
}
