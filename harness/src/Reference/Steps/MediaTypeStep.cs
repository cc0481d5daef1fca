using ConformanceHarness.Reference.Service;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Steps;

/// <summary>The media type is the protocol's; parameters are ignored (AWS JSON protocols) and case does not matter (RFC 9110, section 8.3.1).</summary>
public sealed class MediaTypeStep : IStep
{
    /// <inheritdoc/>
    public Refusal? Refuse(ReferenceBehavior behavior, Call call)
    {
        var value = FieldValue.Combined(call.Request.Headers, AwsJsonRequest.ContentTypeHeader);
        if (string.IsNullOrWhiteSpace(value)) return Refusals.UnknownMediaType("The request has no Content-Type.");
        var end = value.IndexOf(';', StringComparison.Ordinal);
        var mediaType = value.AsSpan(0, end < 0 ? value.Length : end).Trim();
        return mediaType.Equals(behavior.Specification.Operation.ContentType, StringComparison.OrdinalIgnoreCase)
            ? null : Refusals.UnknownMediaType($"The Content-Type {FieldValue.Shown(value)} is not served.");
    }
}
