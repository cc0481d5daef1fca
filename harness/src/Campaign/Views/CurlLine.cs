using System.Text;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Views;

/// <summary>A request as one <c>curl</c> command for a POSIX shell.</summary>
internal static class CurlLine
{
    public static string Of(Uri address, HttpRequest request)
    {
        var line = new StringBuilder("curl -sS -i --max-time 10");
        if (request.Method == "HEAD") line.Append(" --head");
        else if (request.Method != "POST") line.Append(" -X ").Append(Quote(request.Method));
        foreach (var header in request.Headers) line.Append(" -H ").Append(Quote(header.Value.Length == 0 ? $"{header.Name};" : $"{header.Name}: {header.Value}"));
        if (request.Headers.First("Content-Type") is null) line.Append(" -H 'Content-Type:'");
        if (request.Path.AsSpan().ContainsAny("[]{}")) line.Append(" --globoff");
        if (request.Path.Contains("/.", StringComparison.Ordinal)) line.Append(" --path-as-is");
        var url = Quote(EndpointAddress.Of(address, request.Path));
        if (request.Method == "HEAD") return line.Append(' ').Append(url).ToString();
        if (IsShellText(request.Body.Span)) return line.Append(" --data-binary ").Append(Quote(Encoding.UTF8.GetString(request.Body.Span))).Append(' ').Append(url).ToString();
        return $"printf '%s' {Convert.ToBase64String(request.Body.Span)} | base64 -d | {line} --data-binary @- {url}";
    }

    // NUL cannot be an argument; a leading @ means a file to curl; other bytes pass a shell's quotes unharmed.
    private static bool IsShellText(ReadOnlySpan<byte> body) =>
        System.Text.Unicode.Utf8.IsValid(body) && !body.Contains((byte)0) && !body.StartsWith("@"u8) && body.IndexOfAnyInRange((byte)0x01, (byte)0x1F) < 0
        && body.Length <= 16 * 1024;

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
