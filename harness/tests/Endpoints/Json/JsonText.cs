using System.Globalization;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>
/// Reads JSON without recursion, so that any depth can be taken, and rule by rule, so that a mutant can break just
/// one. The tests hold it to System.Text.Json.
/// </summary>
internal sealed partial class JsonText
{
    private readonly string text;
    private readonly JsonRules rules;
    private readonly JsonLimits limits;
    private readonly Stack<JsonFrame> open = new();
    private int at;

    private JsonText(string text, JsonRules rules, JsonLimits limits) =>
        (this.text, this.rules, this.limits) = (text, rules, limits);

    private bool AtEnd => at >= text.Length;

    /// <summary>The root value of the text.</summary>
    /// <exception cref="MalformedJsonException">The text is no JSON.</exception>
    public static JsonValue Parse(string text, JsonRules rules, JsonLimits limits)
    {
        var reader = new JsonText(text, rules, limits);
        var root = reader.Value();
        if (reader.Takes(JsonLaxity.TrailingText))
            return root;
        if (rules.TrailingWhiteSpace)
            reader.SkipSpace();
        return reader.AtEnd ? root : throw reader.Malformed("text after the root value");
    }

    private JsonValue Value()
    {
        while (true)
        {
            var value = Start();
            while (value is not null && open.TryPeek(out var frame))
            {
                frame.Add(value);
                value = Next(frame) ? null : open.Pop().Close();
            }

            if (value is not null)
                return value;
        }
    }

    /// <summary>A whole value, or null when a container was opened that is not empty.</summary>
    private JsonValue? Start()
    {
        SkipSpace();
        if (AtEnd)
            throw Malformed("a value is missing");
        return text[at] switch
        {
            '{' => Open(isObject: true),
            '[' => Open(isObject: false),
            '"' => new JsonValue.Text(String('"', isName: false)),
            '\'' when Takes(JsonLaxity.SingleQuotes) => new JsonValue.Text(String('\'', isName: false)),
            't' => Word("true", new JsonValue.Boolean(true)),
            'f' => Word("false", new JsonValue.Boolean(false)),
            'n' => Word("null", new JsonValue.Null()),
            _ => Number(),
        };
    }

    private JsonValue? Open(bool isObject)
    {
        at++;
        var frame = new JsonFrame(isObject);
        if (open.Count >= limits.MaxDepth)
            throw Malformed("too deep");
        SkipSpace();
        if (Skips(frame.End))
            return frame.Close();
        if (isObject)
            frame.Name = Name();
        open.Push(frame);
        return null;
    }

    /// <summary>Whether another value of the container follows.</summary>
    private bool Next(JsonFrame frame)
    {
        SkipSpace();
        if (Skips(frame.End) || (AtEnd && Takes(JsonLaxity.MissingEnd)))
            return false;
        if (!Skips(',') && !Takes(JsonLaxity.MissingCommas))
            throw Malformed("a comma is missing");
        SkipSpace();
        if (Takes(JsonLaxity.TrailingCommas) && Skips(frame.End))
            return false;
        if (frame.IsObject)
            frame.Name = Name();
        return true;
    }

    private string Name()
    {
        var name = !AtEnd && text[at] == '"' ? String('"', isName: true)
            : !AtEnd && text[at] == '\'' && Takes(JsonLaxity.SingleQuotes) ? String('\'', isName: true)
            : Takes(JsonLaxity.BareNames) && BareName().Match(text, at) is { Success: true } bare ? Take(bare.Value)
            : throw Malformed("a member name is missing");
        SkipSpace();
        return Skips(':') ? name : throw Malformed("a colon is missing");
    }

    private JsonValue.Number Number()
    {
        var match = (Takes(JsonLaxity.LooseNumbers) ? LooseNumber() : StrictNumber()).Match(text, at);
        if (!match.Success && Takes(JsonLaxity.NonFinite))
            match = NonFinite().Match(text, at);
        if (!match.Success)
            throw Malformed("no value");
        if (limits.RefusesHugeNumbers
            && double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsFinite(number))
            throw Malformed("a number beyond a double");
        return new JsonValue.Number(Take(match.Value));
    }

    private JsonValue Word(string word, JsonValue value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            throw Malformed("no value");
        at += word.Length;
        return value;
    }

    private string String(char quote, bool isName)
    {
        var known = isName && !rules.EscapesInNames ? rules with { Escapes = "" } : rules;
        var reader = new JsonString(text, at, quote, known, limits);
        var value = reader.Read();
        at = reader.At;
        return value;
    }

    private void SkipSpace()
    {
        while (!AtEnd)
        {
            if (rules.WhiteSpace.Contains(text[at], StringComparison.Ordinal))
                at++;
            else if (Takes(JsonLaxity.Comments) && Comment().Match(text, at) is { Success: true } comment)
                at += comment.Length;
            else
                return;
        }
    }

    private bool Skips(char c)
    {
        if (AtEnd || text[at] != c)
            return false;
        at++;
        return true;
    }

    private string Take(string taken)
    {
        at += taken.Length;
        return taken;
    }

    private bool Takes(JsonLaxity laxity) => rules.Laxity.HasFlag(laxity);

    private MalformedJsonException Malformed(string message) => new(message, at);

    [GeneratedRegex(@"\G-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex StrictNumber();

    [GeneratedRegex(@"\G([+-]?0x[0-9A-Fa-f]+|[+-]?[0-9]+\.?[0-9]*([eE][+-]?[0-9]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex LooseNumber();

    [GeneratedRegex(@"\G-?(NaN|Infinity)", RegexOptions.CultureInvariant)]
    private static partial Regex NonFinite();

    [GeneratedRegex(@"\G[A-Za-z_$][A-Za-z0-9_$]*", RegexOptions.CultureInvariant)]
    private static partial Regex BareName();

    [GeneratedRegex(@"\G(/\*.*?\*/|//[^\n]*)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();
}
