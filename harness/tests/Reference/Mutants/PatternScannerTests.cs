using ConformanceHarness.Reference.Mutants.Patterns;
using ConformanceHarness.Spec.Patterns;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Mutants;

public sealed class PatternScannerTests
{
    private const string Arn = @"^arn:(aws(|-cn|-iso[A-Za-z0-9_-]*)):[a-z\-0-9]+:tape\/[0-9A-Z]{5,16}$";

    private static IEnumerable<string> Sources(string pattern) => PatternScanner.Split(pattern).Select(part => pattern[part.Start..part.End]);

    [Fact]
    public void Split_Elements_AreInOrderWithTheirQuantifiers() => Assert.Equal(
        ["^", "arn", ":", "(aws(|-cn|-iso[A-Za-z0-9_-]*))", "aws", "(|-cn|-iso[A-Za-z0-9_-]*)", "-", "cn", "-", "iso", "[A-Za-z0-9_-]*", ":", @"[a-z\-0-9]+", ":", "tape", @"\/", "[0-9A-Z]{5,16}", "$"],
        Sources(Arn));

    [Fact]
    public void Split_Class_KnowsItsItems()
    {
        var part = Assert.IsType<PatternPart.Class>(PatternScanner.Split(@"[a-z\-0-9_.-]{2,}").Single());

        Assert.Equal(["a-z", @"\-", "0-9", "_", ".", "-"], part.Items.ToArray());
        Assert.Equal(new Quantifier("{2,}", 2, null), part.Quantifier);
    }

    [Theory]
    [InlineData("a(?=b)c", new[] { "a", "c" })]
    [InlineData(@"\d{3}x", new[] { "x" })]
    [InlineData(@"(?:ab|c)?", new[] { "(?:ab|c)?", "ab", "c" })]
    [InlineData(@"ab+c", new[] { "c" })]
    [InlineData(@".*\.json", new[] { @"\.", "json" })]
    [InlineData(@"\p{L}+\u0041-", new[] { "-" })]
    [InlineData("", new string[0])]
    public void Split_WhatItDoesNotKnow_IsLeftOut(string pattern, string[] expected) => Assert.Equal(expected, Sources(pattern));

    [Fact]
    public void Edits_EveryOne_GivesAnotherPatternThatCompiles()
    {
        var edits = PatternScanner.Split(Arn).SelectMany(PatternEdits.Of).ToList();

        Assert.True(edits.Count > 100);
        Assert.All(edits, edit =>
        {
            Assert.NotEqual(Arn, edit.Apply(Arn));
            _ = EcmaRegex.Compile(edit.Apply(Arn));
            Assert.NotEmpty(edit.Tellings(Arn));
        });
    }

    [Theory]
    [InlineData("one-fewer", "ABCD", true)]
    [InlineData("one-more-needed", "ABCDE", false)]
    [InlineData("one-more-refused", "ABCDEFGHIJKLMNOP", false)]
    [InlineData("without-bound", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", true)]
    [InlineData("underscore-too", "AB_DE", true)]
    [InlineData("without-0-9", "ABCD5", false)]
    [InlineData("no-0-9-first", "5BCDE", false)]
    [InlineData("no-0-9-last", "ABCD5", false)]
    [InlineData("any-digit-too", "ABCD٩", true)]
    [InlineData("A-Z-as-A-Y", "ABCDZ", false)]
    public void Edits_OfAClass_DoWhatTheySay(string what, string text, bool matches)
    {
        const string pattern = "^[0-9A-Z]{5,16}$";
        var edit = PatternScanner.Split(pattern).SelectMany(PatternEdits.Of).Single(edit => edit.What == what);

        Assert.Equal(matches, EcmaRegex.Compile(edit.Apply(pattern)).IsMatch(text));
        Assert.NotEqual(matches, EcmaRegex.Compile(pattern).IsMatch(text));
    }
}
