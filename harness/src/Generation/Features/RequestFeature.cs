using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Makes features of the request around its input.</summary>
internal static class RequestFeature
{
    public static Feature Of(ClauseId clause, Intent effect, string slot, string label, Func<Draft, Draft> apply) =>
        new() { Clause = clause, Effect = effect, Slot = slot, Label = label, Apply = apply };

    public static Feature Rewrite(ClauseId clause, Intent effect, string label, Func<byte[], byte[]> rewrite) =>
        Of(clause, effect, "body", label, draft => draft with { Rewrite = rewrite });
}
