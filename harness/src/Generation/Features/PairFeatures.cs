using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Members that take one value: each is well-formed, and so are they together.</summary>
internal static class PairFeatures
{
    public static IEnumerable<FeatureSource> Equal(ImmutableArray<MemberFeature> members, OperationClauses ids)
    {
        foreach (var free in members.Where(member => member.Domain is { IsString: true, Constraints.Pattern: null, Path.Steps.Length: 1 }))
            foreach (var other in members.Where(member => member != free && member.Domain is { IsString: true, Path.Steps.Length: 1 }))
                if (free.Domain.MinLength <= other.Domain.MinLength && free.Domain.MaxLength >= other.Domain.MaxLength)
                    yield return new([free.Change(ids.AnyCombination, Intent.Accept, $"equal to {other.Domain.Path}", draft =>
                        InputPaths.Find(draft.Input, other.Domain.Path) is { } value ? draft with { Input = InputPaths.Set(draft.Input, free.Domain.Path, value) } : draft)]);
    }
}
