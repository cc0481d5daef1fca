using System.Text;
using System.Text.Json;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Drafts;

/// <summary>Inputs as bytes, in every style.</summary>
public sealed class WritingTests
{
    private static readonly JsonValue.Object Input = new(
    [
        new("a/b", new JsonValue.Text("x/\"\\\n\r\t\b\f\u0001é😀")),
        new("l", new JsonValue.Array([JsonValue.Of("1"), JsonValue.Of("null")])),
        new("o", new JsonValue.Object([])),
    ]);

    [Theory]
    [InlineData(EscapeStyle.Needed, """{"a/b":"x/\"\\\n\r\t\b\f\u0001é😀","l":[1,null],"o":{}}""")]
    [InlineData(EscapeStyle.Solidus, """{"a\/b":"x\/\"\\\n\r\t\b\f\u0001é😀","l":[1,null],"o":{}}""")]
    [InlineData(EscapeStyle.NamesOnly, """{"\u0061\u002f\u0062":"x/\"\\\n\r\t\b\f\u0001é😀","\u006c":[1,null],"\u006f":{}}""")]
    [InlineData(EscapeStyle.AllLower, """{"\u0061\u002f\u0062":"\u0078\u002f\u0022\u005c\u000a\u000d\u0009\u0008\u000c\u0001\u00e9\ud83d\ude00","\u006c":[1,null],"\u006f":{}}""")]
    [InlineData(EscapeStyle.AllUpper, """{"\u0061\u002F\u0062":"\u0078\u002F\u0022\u005C\u000A\u000D\u0009\u0008\u000C\u0001\u00E9\uD83D\uDE00","\u006C":[1,null],"\u006F":{}}""")]
    [InlineData(EscapeStyle.Alternate, """{"\u0061/\u0062":"\u0078/\u0022\u005c\u000a\u000d\u0009\u0008\u000c\u0001\u00e9\ud83d\ude00","\u006c":[1,null],"\u006f":{}}""")]
    public void Render_Escapes_AreThoseOfTheStyle(EscapeStyle style, string expected) =>
        Assert.Equal(expected, Styled(new(SpaceStyle.None, style)));

    [Fact]
    public void Render_Space_StandsBetweenAllTokens() => Assert.Equal(
        """B{_"a/b"_:_"x/\"\\\n\r\t\b\f\u0001é😀"_,_"l"_:_[_1_,_null_]_,_"o"_:_{_}_}A""",
        Styled(new(new("B", "_", "A"), EscapeStyle.Needed)));

    private static Arbitrary<string> Runes => Gen.Choose(0, 0x10FFFF).Where(code => Rune.IsValid(code)).ListOf().Select(codes => string.Concat(codes.Select(code => new Rune(code)))).ToArbitrary();

    /// <summary>In any style the text reads back as it was.</summary>
    [Property(MaxTest = 200)]
    public Property Render_AnyText_ReadsBack() => Prop.ForAll(
        Runes, Gen.Elements(Enum.GetValues<EscapeStyle>()).ToArbitrary(), (text, style) =>
        {
            var body = Draft.Of(Lake.Operation, new([new(text, new JsonValue.Text(text))])) with { Style = new(new(" ", "\n", "\t"), style) };
            var member = JsonElement.Parse(body.Render().Body.Span).EnumerateObject().Single();
            return member.Name == text && member.Value.GetString() == text;
        });

    [Fact]
    public void Render_Draft_IsACallOfItsOperation()
    {
        var draft = Draft.Of(Lake.Operation, Input);
        var request = draft.Render();
        Assert.Equal(("POST", "/"), (request.Method, request.Path));
        Assert.Equal(["Content-Type: application/x-amz-json-1.0", "X-Amz-Target: Lake_20250101.StockLake"], request.Headers.Select(header => $"{header.Name}: {header.Value}"));
        var other = (draft with { Method = "PUT", Path = "/x", Headers = [], Rewrite = body => body[..2] }).Render();
        Assert.Equal(("PUT", "/x", 0, "{\""), (other.Method, other.Path, other.Headers.Length, Encoding.UTF8.GetString(other.Body.Span)));
    }

    [Fact]
    public void With_Member_ReplacesTheFirstOrAddsOne()
    {
        var twice = new JsonValue.Object([new("a", JsonValue.Of("1")), new("b", JsonValue.Of("2")), new("a", JsonValue.Of("3"))]);
        Assert.Equal("""{"a":0,"b":2,"a":3}""", Text(twice.With("a", JsonValue.Of("0"))));
        Assert.Equal("""{"a":1,"b":2,"a":3,"c":0}""", Text(twice.With("c", JsonValue.Of("0"))));
        Assert.Equal("""{"b":2}""", Text(twice.Without("a")));
        Assert.Equal("""{"a":1,"b":2,"a":3}""", Text(twice.Without("c")));
        Assert.Same(twice.Members[0].Value, twice.Find("a"));
        Assert.Null(twice.Find("c"));
    }

    private static string Styled(WriteStyle style) => Encoding.UTF8.GetString((Draft.Of(Lake.Operation, Input) with { Style = style }).Render().Body.Span);

    private static string Text(JsonValue.Object input) => Encoding.UTF8.GetString(Draft.Of(Lake.Operation, input).Render().Body.Span);
}
