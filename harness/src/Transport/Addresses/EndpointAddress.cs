using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace ConformanceHarness.Transport.Addresses;

/// <summary>Reads the address of an endpoint as people type it, and says what is wrong with it in their terms.</summary>
public static class EndpointAddress
{
    /// <summary>Reads an absolute http or https address without user, query or fragment.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="uri">The address.</param>
    /// <param name="problem">What is wrong, as a whole sentence.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? uri, [NotNullWhen(false)] out string? problem)
    {
        uri = null;
        problem = ProblemOf(text, out var parsed);
        if (problem is null) uri = parsed!;
        return problem is null;
    }

    /// <summary>
    /// Whether the address cannot leave this machine: 127.0.0.0/8 (RFC 1122, section 3.2.1.3), ::1 (RFC 4291, section
    /// 2.5.3) or the name localhost (RFC 6761, section 6.3). Other names are not looked up: they count as remote.
    /// </summary>
    public static bool IsLoopback(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.IdnHost, out var address) && IPAddress.IsLoopback(address));
    }

    private static string? ProblemOf(string? text, out Uri? uri)
    {
        uri = null;
        if (string.IsNullOrWhiteSpace(text)) return "The endpoint is empty; give an address such as http://localhost:8080.";
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return $"The endpoint '{text}' has white space in it.";
        if (!text.Contains("://", StringComparison.Ordinal)) return $"The endpoint '{text}' has no scheme; did you mean http://{text}?";
        var scheme = text[..text.IndexOf("://", StringComparison.Ordinal)];
        if (!scheme.Equals("http", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
            return $"The endpoint '{text}' has the scheme '{scheme}'; only http and https are spoken.";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var parsed)) return $"The endpoint '{text}' is not a valid address: check host and port.";
        if (parsed.Port == 0) return $"The endpoint '{text}' has port 0, which nobody can listen on.";
        if (parsed.UserInfo.Length > 0) return "The endpoint has a user in it; requests are signed with --profile, never with a user in the address.";
        if (text.Contains('#', StringComparison.Ordinal)) return $"The endpoint '{text}' has a fragment, which is never sent to a server.";
        if (text.Contains('?', StringComparison.Ordinal)) return $"The endpoint '{text}' has a query; an endpoint is scheme, host, port and path.";
        uri = parsed;
        return null;
    }
}
