using System.Globalization;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Answers;

/// <summary>The id of an answer: of the form real services give, but made of the request's content and number alone.</summary>
internal static class RequestId
{
    public const string Header = "x-amzn-RequestId";

    public static string Of(Call call)
    {
        var digest = RequestDigest.Of(call.Request);
        return string.Create(CultureInfo.InvariantCulture, $"{digest[..8]}-{digest[8..12]}-8000-8000-{call.Number & 0xFFFF_FFFF_FFFF:x12}");
    }
}
