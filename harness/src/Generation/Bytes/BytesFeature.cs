using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Bytes;

/// <summary>Makes features that rewrite a body's bytes without an opinion on what must become of it.</summary>
internal static class BytesFeature
{
    public static Feature Of(int slot, string label, Func<byte[], byte[]> rewrite) => new()
    {
        Clause = ProtocolClauses.NoServerFault,
        Effect = Intent.Unstated,
        Slot = $"bytes-{slot}",
        Label = label,
        Apply = draft => draft with { Rewrite = draft.Rewrite is { } before ? body => rewrite(before(body)) : rewrite },
    };
}
