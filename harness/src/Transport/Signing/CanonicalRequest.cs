using System.Security.Cryptography;
using System.Text;
using Amazon.Util;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Signing;

/// <summary>
/// A request in the one form that both sides hash ("Create a canonical request", AWS Signature Version 4). The SDK's own
/// canonicaliser adds and signs <c>x-amz-content-sha256</c> and refuses repeated headers, so it cannot sign odd requests.
/// </summary>
/// <param name="Text">The canonical request.</param>
/// <param name="SignedHeaders">The names it covers, in lower case, sorted and joined by <c>;</c>.</param>
public sealed record CanonicalRequest(string Text, string SignedHeaders)
{
    /// <summary>SHA-256 over the text's UTF-8 bytes, in lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>
    /// The canonical form of <paramref name="request"/> sent to <paramref name="target"/>. Covered are host, content-type and
    /// every <c>x-amz-</c> header that is there: the ones that the signing process demands.
    /// </summary>
    public static CanonicalRequest Of(HttpRequest request, Uri target)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(target);
        var covered = Covered(request, target);
        var signedHeaders = string.Join(';', covered.Keys);
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(AWSSDKUtils.UrlEncode(target.AbsolutePath, true)).Append('\n')
            .Append(CanonicalQuery(target.Query)).Append('\n');
        foreach (var (name, values) in covered) text.Append(name).Append(':').AppendJoin(',', values).Append('\n');
        text.Append('\n').Append(signedHeaders).Append('\n').Append(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)));
        return new(text.ToString(), signedHeaders);
    }

    /// <summary>The value of the Host header for <paramref name="target"/>: with the port where it is not the scheme's own.</summary>
    internal static string HostOf(Uri target)
    {
        var host = target.HostNameType == UriHostNameType.IPv6 ? target.Host : target.IdnHost;
        return target.IsDefaultPort ? host : $"{host}:{target.Port}";
    }

    private static SortedDictionary<string, List<string>> Covered(HttpRequest request, Uri target)
    {
        var covered = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (header, value) in request.Headers)
        {
            var name = header.ToLowerInvariant();
            if (name is not ("host" or "content-type") && !name.StartsWith("x-amz-", StringComparison.Ordinal)) continue;
            if (!covered.TryGetValue(name, out var values)) covered.Add(name, values = []);
            values.Add(OneSpaced(value));
        }
        covered.TryAdd("host", [HostOf(target)]);
        return covered;
    }

    private static string OneSpaced(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string CanonicalQuery(string query) =>
        string.Join('&', query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=")
            .Order(StringComparer.Ordinal));
}
