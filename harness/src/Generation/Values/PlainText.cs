using System.Globalization;
using System.Text;

namespace ConformanceHarness.Generation.Values;

/// <summary>Plain text of any length, different for each index, where only a length binds.</summary>
internal static class PlainText
{
    private const string Filler = "plain-text-of-a-member-that-has-a-length-and-no-pattern-";

    /// <summary>Text of exactly <paramref name="length"/> characters that ends in <paramref name="index"/> as far as it fits.</summary>
    public static string Of(int length, ulong index)
    {
        if (length <= 0) return "";
        var number = index.ToString("x", CultureInfo.InvariantCulture);
        if (number.Length >= length) return number[^length..];
        var text = new StringBuilder(length);
        while (text.Length < length - number.Length) text.Append(Filler);
        text.Length = length - number.Length;
        return text.Append(number).ToString();
    }
}
