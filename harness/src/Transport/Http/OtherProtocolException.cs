using System.Text;

namespace ConformanceHarness.Transport.Http;

/// <summary>What came where an answer should begin cannot begin one (RFC 9112, section 4).</summary>
/// <param name="began">What came.</param>
internal sealed class OtherProtocolException(ReadOnlySpan<byte> began) : IOException($"it begins with '{Shown(began)}'")
{
    private const int MostShown = 40;

    // Latin-1, as all text of an answer's head is; what may be shown of it is for reports to say.
    private static string Shown(ReadOnlySpan<byte> began) => Encoding.Latin1.GetString(began[..Math.Min(began.Length, MostShown)]);
}
