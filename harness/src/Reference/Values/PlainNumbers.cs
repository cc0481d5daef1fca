using System.Text.Json.Nodes;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Values;

/// <summary>Plain values of the simple types other than text, in the form AWS JSON gives them.</summary>
internal static class PlainNumbers
{
    private const string Epoch = "1970-01-01T00:00:00Z";
    private const string EpochHttpDate = "Thu, 01 Jan 1970 00:00:00 GMT";

    public static JsonNode Of(SimpleKind kind, Traits traits, ConstraintSet constraints, int nth) => kind switch
    {
        SimpleKind.Boolean => false,
        SimpleKind.Blob => Convert.ToBase64String(new byte[constraints.Length?.Min ?? 0]),
        SimpleKind.Timestamp => traits.Text(TraitIds.TimestampFormat) switch
        {
            "date-time" => Epoch,
            "http-date" => EpochHttpDate,
            _ => nth,
        },
        SimpleKind.Document => new JsonObject(),
        SimpleKind.Float or SimpleKind.Double or SimpleKind.BigDecimal => InRange(constraints.Range, nth),
        _ => (long)Math.Ceiling(InRange(constraints.Range, nth)),
    };

    // The n-th whole step up from the least, or down from the greatest, or from zero.
    private static decimal InRange(RangeConstraint? range, int nth) => range switch
    {
        { Min: { } min } => Math.Min(Math.Ceiling(min) + nth, range.Max ?? decimal.MaxValue),
        { Max: { } max } => Math.Min(max, nth),
        _ => nth,
    };
}
