using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Contract.Expectations;

/// <summary>
/// Whether a request has the protocol's content type. Its parameters are to be ignored (AWS JSON protocols); a charset
/// that is not UTF-8, another case, or two headers are read differently by different servers.
/// </summary>
internal static class ContentTypeReading
{
    public enum Fit
    {
        Right,
        Other,
        Disputed,
    }

    public static Fit Read(HttpRequest request, Operation operation)
    {
        var count = request.Headers.CountOf(AwsJsonRequest.ContentTypeHeader);
        if (count > 1) return Fit.Disputed;
        if (count == 0) return Fit.Other;
        var value = request.Headers.First(AwsJsonRequest.ContentTypeHeader)!;
        var semicolon = value.IndexOf(';', StringComparison.Ordinal);
        var media = (semicolon < 0 ? value : value[..semicolon]).Trim(' ', '\t');
        if (media != operation.ContentType)
            return string.Equals(media, operation.ContentType, StringComparison.OrdinalIgnoreCase) ? Fit.Disputed : Fit.Other;
        return semicolon < 0 || !HasOtherCharset(value[(semicolon + 1)..]) ? Fit.Right : Fit.Disputed;
    }

    private static bool HasOtherCharset(string parameters)
    {
        foreach (var parameter in parameters.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parameter[..equals].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) continue;
            if (!parameter[(equals + 1)..].Trim(' ', '"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
