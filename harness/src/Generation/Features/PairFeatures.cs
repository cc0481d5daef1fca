using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Members that take one value: each is well-formed, and so are they together.</summary>
internal static class PairFeatures
{
    /// <summary>Members that take one value which breaks the same clause of each: a reader that compares first may never look.</summary>
    public static IEnumerable<FeatureSource> EqualAndBroken(ImmutableArray<MemberFeature> members)
    {
        foreach (var free in members.Where(member => member.Domain is { IsString: true, Constraints.Pattern: null, HasReachableMax: true, Path.Steps.Length: 1 }))
            foreach (var other in members.Where(member => member != free && member.Domain is { IsString: true, Constraints.Pattern: not null, Path.Steps.Length: 1 }))
            {
                var max = Math.Max(free.Domain.MaxLength, other.Domain.MaxLength);
                if (Languages.TryCreate(other.Domain.Constraints.Pattern!.Readings, max + 1, max + 50, null)?.SampleOfLength(max + 1, new Patterns.SeededChooser(3)) is not { } value) continue;
                yield return new([free.Change(free.Domain.Clause(InputAspect.LengthMax), Intent.Reject, $"equal to {other.Domain.Path}, both too long", draft =>
                    draft with { Input = draft.Input.With(free.Domain.Path.Value, new JsonValue.Text(value.Text)).With(other.Domain.Path.Value, new JsonValue.Text(value.Text)) })
                    with { OtherSlot = other.Domain.Path.Value, AlsoBreaks = other.Domain.Constraints.Length?.Max is null ? [] : [other.Domain.Clause(InputAspect.LengthMax)] }]);
            }
    }

    public static IEnumerable<FeatureSource> Equal(ImmutableArray<MemberFeature> members, OperationClauses ids)
    {
        foreach (var free in members.Where(member => member.Domain is { IsString: true, Constraints.Pattern: null, Path.Steps.Length: 1 }))
            foreach (var other in members.Where(member => member != free && member.Domain is { IsString: true, Path.Steps.Length: 1 }))
                if (free.Domain.MinLength <= other.Domain.MinLength && free.Domain.MaxLength >= other.Domain.MaxLength)
                    yield return new([free.Change(ids.AnyCombination, Intent.Accept, $"equal to {other.Domain.Path}", draft =>
                        InputPaths.Find(draft.Input, other.Domain.Path) is { } value ? draft with { Input = InputPaths.Set(draft.Input, free.Domain.Path, value) } : draft)]);
    }
}
