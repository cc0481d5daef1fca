using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace ConformanceHarness.Reporting.Json;

/// <summary>JSON that a person can read in a terminal and that no text in it can confuse.</summary>
public static class ReadableJson
{
    /// <summary>
    /// Escapes what RFC 8259 section 7 demands, and spaces, private and unassigned characters, but neither quotes as
    /// code points nor markup: what embeds such a file in a page has to escape it anyway.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>
    /// The bytes of <paramref name="json"/> with every format character (bidirectional controls, zero widths)
    /// written as an escape. They can only stand within strings, so the value stays the same.
    /// </summary>
    public static byte[] Bytes(string json)
    {
        var result = new StringBuilder(json.Length + 1);
        foreach (var rune in json.EnumerateRunes())
        {
            if (rune.IsAscii || Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format) result.Append(rune.ToString());
            else foreach (var unit in rune.ToString()) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }
        return Encoding.UTF8.GetBytes(result.Append('\n').ToString());
    }
}
