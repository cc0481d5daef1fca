using System.Text;
using ConformanceHarness.Tests.Endpoints.Json;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>From the body's bytes to its members.</summary>
internal sealed class BodyReader(Disposition choices, ProtocolRules rules)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding Replacing = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The members, or null and why there are none.</summary>
    public (Input? Input, string? Problem) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            if (body.IsEmpty && choices.EmptyBodyIsObject)
                return (Members([]), null);
            if (choices.SkipsByteOrderMark && body.StartsWith("\uFEFF"u8))
                body = body["\uFEFF"u8.Length..];
            var limits = new JsonLimits(choices.MaxDepth, choices.RefusesHugeNumbers, choices.ReplacesLoneSurrogates);
            var root = JsonText.Parse(Decode(body), rules.Json, limits);
            if (rules.UnwrapsRootArray && root is JsonValue.Array { Items: [var only] })
                root = only;
            return root is JsonValue.Object { Members: var members } ? Checked(members) : (null, "The body is not a JSON object.");
        }
        catch (DecoderFallbackException)
        {
            return (null, "The body is not UTF-8.");
        }
        catch (MalformedJsonException e)
        {
            return (null, $"The body is not JSON: {e.Message} at {e.At}.");
        }
    }

    private string Decode(ReadOnlySpan<byte> body) =>
        (rules.ReadsLatin1 ? Encoding.Latin1 : choices.ReplacesInvalidUtf8 ? Replacing : Strict).GetString(body);

    private (Input? Input, string? Problem) Checked(IReadOnlyList<(string Name, JsonValue Value)> members)
    {
        if (choices.Duplicates == Duplicates.Refused && members.DistinctBy(m => m.Name).Count() < members.Count)
            return (null, "A member comes twice.");
        return rules.TakesMembers([.. members.Select(m => m.Name)])
            ? (Members(members), null)
            : (null, "The members are not as expected.");
    }

    private Input Members(IReadOnlyList<(string Name, JsonValue Value)> members) =>
        new(members, rules.MemberNames, choices.Duplicates == Duplicates.First);
}
