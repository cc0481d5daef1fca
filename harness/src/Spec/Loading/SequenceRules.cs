using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.Loading;

/// <summary>The words of <see cref="SequenceRule"/> in clause files.</summary>
internal static class SequenceRules
{
    private static readonly FrozenDictionary<string, SequenceRule> Words = new Dictionary<string, SequenceRule>
    {
        ["refusal-changes-nothing"] = SequenceRule.RefusalChangesNothing,
        ["independent"] = SequenceRule.Independent,
        ["reset-restores"] = SequenceRule.ResetRestores,
        ["linearizable"] = SequenceRule.Linearizable,
    }.ToFrozenDictionary();

    /// <summary>The rule, or a problem and null.</summary>
    public static SequenceRule? Read(JsonNodeView node)
    {
        if (node.Text("a word") is not { } word) return null;
        if (Words.TryGetValue(word, out var rule)) return rule;
        node.Problems.Add(node.Path, $"no rule '{word}'", Spelling.Expected(word, Words.Keys));
        return null;
    }
}
