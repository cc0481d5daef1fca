namespace ConformanceHarness.Wire.AwsJson;

/// <summary>
/// What a refusal says of itself. SDKs differ on which place wins when several name a type, so all are kept.
/// </summary>
/// <param name="Types">The sanitised type names of header, <c>__type</c> and <c>code</c>, without repetition.</param>
/// <param name="Message"><c>message</c> or <c>Message</c>, or null.</param>
public sealed record ErrorReading(ImmutableArray<string> Types, string? Message)
{
    /// <summary>The type to show: the first found, or a dash.</summary>
    public string Shown => Types.Length == 0 ? "-" : string.Join("|", Types);
}
