using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Http;

/// <summary>
/// Reads an answer's headers as they came: bytes as Latin-1, a name that repeats as a line each. The HTTP client keeps those
/// about the content apart, so they follow the others; it writes the names it knows in its own case.
/// </summary>
internal static class ResponseHead
{
    public static ImmutableArray<Header> Read(HttpResponseMessage message)
    {
        var general = message.Headers.NonValidated;
        var content = message.Content.Headers.NonValidated;
        var lines = new Header[general.Count + content.Count];
        var count = 0;
        Append(general, ref lines, ref count);
        Append(content, ref lines, ref count);
        return ImmutableCollectionsMarshal.AsImmutableArray(lines);
    }

    private static void Append(HttpHeadersNonValidated headers, ref Header[] lines, ref int count)
    {
        foreach (var (name, values) in headers)
        {
            if (values.Count > 1) Array.Resize(ref lines, lines.Length + values.Count - 1);
            foreach (var value in values) lines[count++] = new(name, value);
        }
    }
}
