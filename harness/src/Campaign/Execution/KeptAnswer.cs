using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>
/// What is kept of an answer once it is judged. Hundreds of trials are held at a time, and an endpoint may fill each
/// answer up to the bounds of the transport.
/// </summary>
internal static class KeptAnswer
{
    private const int BodyBytes = 8 * 1024;
    private const int HeaderCharacters = 4 * 1024;

    public static Outcome Of(Outcome outcome) => outcome switch
    {
        Response response => Of(response),
        RawAnswers raw => raw with { Answers = [.. raw.Answers.Select(Of)] },
        _ => outcome,
    };

    private static Response Of(Response response) => response with
    {
        Body = response.Body.Length <= BodyBytes ? response.Body : response.Body[..BodyBytes].ToArray(),
        Headers = response.Headers.Sum(Size) <= HeaderCharacters ? response.Headers : Cut(response.Headers),
    };

    private static ImmutableArray<Header> Cut(ImmutableArray<Header> headers)
    {
        var kept = ImmutableArray.CreateBuilder<Header>();
        var left = HeaderCharacters;
        foreach (var header in headers)
        {
            if (left < Size(header))
            {
                kept.Add(new(Shortened(header.Name, left / 2), Shortened(header.Value, left / 2)));
                break;
            }
            kept.Add(header);
            left -= Size(header);
        }
        return kept.ToImmutable();
    }

    private static int Size(Header header) => header.Name.Length + header.Value.Length;

    private static string Shortened(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");
}
