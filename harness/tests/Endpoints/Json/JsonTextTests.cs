using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Endpoints.Json;

public sealed class JsonTextTests
{
    private static readonly JsonLimits Limits = new(MaxDepth: 16, RefusesHugeNumbers: false, ReplacesLoneSurrogates: false);
    private static readonly JsonDocumentOptions Reference = new() { MaxDepth = 16 };

    [Property(Arbitrary = [typeof(JsonTextTests)], MaxTest = 2_000)]
    public void Parse_AnyTokens_AgreesWithSystemTextJson(JsonTokens tokens) =>
        Assert.Equal(ByReference(tokens.Text), ByOurs(tokens.Text, new JsonRules()));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("\"a\tb\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u00g0\"")]
    [InlineData("\"\\")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1e")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("True")]
    [InlineData("tru")]
    [InlineData("nullx")]
    [InlineData("{} {}")]
    [InlineData("\ufeff{}")]
    [InlineData("\u00a0{}")]
    [InlineData("\f{}")]
    [InlineData("// a\n{}")]
    [InlineData("{'a':1}")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":1")]
    [InlineData("[")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    public void Parse_NoJson_IsRefused(string text)
    {
        Assert.Equal("refused", ByReference(text));
        Assert.Equal("refused", ByOurs(text, new JsonRules()));
    }

    [Theory]
    [InlineData("{\"a\":1,}", JsonLaxity.TrailingCommas)]
    [InlineData("{\"a\":[1 2]\"b\":3}", JsonLaxity.MissingCommas)]
    [InlineData("\"a\tb\"", JsonLaxity.ControlCharacters)]
    [InlineData("\"\\x\"", JsonLaxity.AnyEscape)]
    [InlineData("+01", JsonLaxity.LooseNumbers)]
    [InlineData("0x1F", JsonLaxity.LooseNumbers)]
    [InlineData("-Infinity", JsonLaxity.NonFinite)]
    [InlineData("{} {}", JsonLaxity.TrailingText)]
    [InlineData("/* a */ {} // b", JsonLaxity.Comments)]
    [InlineData("{'a':'b'}", JsonLaxity.SingleQuotes)]
    [InlineData("{a:1}", JsonLaxity.BareNames)]
    [InlineData("{\"a\":[\"b", JsonLaxity.MissingEnd)]
    public void Parse_OneLaxity_TakesWhatItSays(string text, JsonLaxity laxity)
    {
        Assert.Equal("refused", ByOurs(text, new JsonRules()));
        Assert.NotEqual("refused", ByOurs(text, new JsonRules { Laxity = laxity }));
        Assert.Equal("refused", ByOurs(text, new JsonRules { Laxity = ~laxity & (JsonLaxity)2047 & ~Overlapping(laxity) }));
    }

    [Fact]
    public void Parse_AnyDepth_NeedsNoStack()
    {
        var text = new string('[', 200_000) + new string(']', 200_000);
        Assert.IsType<JsonValue.Array>(JsonText.Parse(text, new JsonRules(), Limits with { MaxDepth = null }));
        Assert.Throws<MalformedJsonException>(() => JsonText.Parse(text, new JsonRules(), Limits));
    }

    [Fact]
    public void Parse_LoneSurrogate_IsReplacedWhereChosen() => Assert.Equal(
        new JsonValue.Text("a\ufffdb"),
        JsonText.Parse("\"a\\ud800b\"", new JsonRules(), Limits with { ReplacesLoneSurrogates = true }));

    [Theory]
    [InlineData("1e400", true)]
    [InlineData("-1e400", true)]
    [InlineData("1e300", false)]
    public void Parse_HugeNumber_IsRefusedWhereChosen(string text, bool refused)
    {
        var error = Record.Exception(() => JsonText.Parse(text, new JsonRules(), Limits with { RefusesHugeNumbers = true }));
        Assert.Equal(refused, error is MalformedJsonException);
    }

    public static Arbitrary<JsonTokens> Tokens()
    {
        string[] tokens = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0041\\n\"", "\"\\ud83d\\ude00\"", "\"é𝛼\"", "1", "-0.5e+3", "0", "-", "true", "false", "null", " ", "\n", "\\", "\"", "x"];
        var token = Gen.Elements(tokens);
        var noise = token.ListOf().Select(list => string.Concat(list));
        var value = Gen.Elements("1", "\"a\"", "null", "{}", "[]", "-0.5e+3", "\"\\u0041\\n\"");
        var nested = value.ListOf().Select(list => $"[{string.Join(" , ", list)}]");
        var members = nested.ListOf().Select(list => $"{{{string.Join(",", list.Select((v, i) => $"\"m{i}\":{v}"))}}}");
        var text = Gen.OneOf(noise, nested, members, members.SelectMany(m => Gen.Choose(0, m.Length).Select(cut => m[..cut])));
        return Arb.From(text.Select(t => new JsonTokens(t)));
    }

    /// <summary>The laxities that take the same text for another reason.</summary>
    private static JsonLaxity Overlapping(JsonLaxity laxity) => laxity switch
    {
        JsonLaxity.Comments or JsonLaxity.LooseNumbers => JsonLaxity.TrailingText,
        _ => JsonLaxity.None,
    };

    private static string ByOurs(string text, JsonRules rules)
    {
        try
        {
            return Spell(JsonText.Parse(text, rules, Limits));
        }
        catch (MalformedJsonException)
        {
            return "refused";
        }
    }

    private static string ByReference(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Reference);
            return Spell(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "refused";
        }
    }

    private static string Spell(JsonValue value) => value switch
    {
        JsonValue.Text text => $"'{text.Value}'",
        JsonValue.Number number => number.Spelling,
        JsonValue.Boolean boolean => boolean.Value ? "true" : "false",
        JsonValue.Null => "null",
        JsonValue.Array array => $"[{string.Join(',', array.Items.Select(Spell))}]",
        JsonValue.Object members => $"{{{string.Join(',', members.Members.Select(m => $"{m.Name}:{Spell(m.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Spell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Spell))}]",
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(m => $"{m.Name}:{Spell(m.Value)}"))}}}",
        _ => value.GetRawText(),
    };
}

/// <summary>Text that is JSON, nearly JSON, or noise of JSON's tokens.</summary>
public sealed record JsonTokens(string Text);
