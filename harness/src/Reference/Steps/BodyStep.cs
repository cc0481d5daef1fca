using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Steps;

/// <summary>
/// The body is one JSON object. Where RFC 8259 leaves readers a choice this one takes the strict side for
/// <see cref="Refused"/> and bounds nesting at 1,000 levels; of members with one name the last counts, numbers have no bound.
/// </summary>
public sealed class BodyStep : IStep
{
    private const int MaxNesting = 1_000;
    private static readonly JsonElement NoMembers = JsonElement.Parse("{}"u8);

    /// <summary>What is refused although another reader might read past it: bytes that are no UTF-8, a byte-order mark
    /// (RFC 8259, section 8.1), half of a surrogate pair (section 8.2).</summary>
    public JsonOddities Refused { get; init; } = JsonOddities.InvalidUtf8 | JsonOddities.ByteOrderMark | JsonOddities.LoneSurrogate;

    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call)
    {
        // AWS JSON protocols: a server accepts an empty body; real ones were seen to refuse it where members are required.
        if (call.Request.Body.IsEmpty && !behavior.Specification.Operation.Input.Members.Any(member => member.IsRequired))
        {
            call.Input = NoMembers;
            return null;
        }
        if (Nesting.Exceeds(call.Request.Body.Span, MaxNesting)) return Refusals.Serialization("The body is nested too deeply.");
        var text = JsonText.Read(call.Request.Body);
        if ((text.Oddities & Refused) != 0) return Refusals.Serialization("The body is not UTF-8 text as JSON asks for.");
        switch (text)
        {
            case JsonText.Object body:
                call.Input = body.Root;
                return null;
            case JsonText.Empty:
                return Refusals.Serialization("The body is empty.");
            case JsonText.Malformed { TrailingText: true }:
                return Refusals.Serialization("Text follows the end of the JSON value.");
            case JsonText.Other:
                return Refusals.Serialization("The body is JSON but no object.");
            default:
                return Refusals.Serialization("The body is not JSON.");
        }
    }
}
