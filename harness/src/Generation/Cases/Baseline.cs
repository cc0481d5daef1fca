using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;

namespace ConformanceHarness.Generation.Cases;

/// <summary>The plain request that features are put on.</summary>
/// <param name="Name">What its input is, in a word.</param>
/// <param name="At">The draft of an index; equal indexes give equal drafts.</param>
public sealed record Baseline(string Name, Func<ulong, Draft> At)
{
    /// <summary>What distinguishes the draft of an index from that of 0, as features.</summary>
    public Func<ulong, ImmutableArray<Feature>> Variations { get; init; } = static _ => [];

    /// <summary>Plain inputs, a different one for each index, so that an answer tells whose it is.</summary>
    public static Baseline Fresh(Specification specification, PlainValues plain) =>
        new("plain", index => Draft.Of(specification.Operation, plain.Input(index)))
        {
            Variations = index => [.. MemberDomain.All(specification)
                .Where(domain => domain is { IsString: true, Path.Steps.Length: 1, Member.IsRequired: true })
                .Select(domain => PlainFeatures.Of(new MemberFeature(domain, plain), index))],
        };

    /// <summary>One input that is known to exist on the target.</summary>
    public static Baseline Bound(Specification specification, PlainValues plain, IReadOnlyDictionary<string, string> members)
    {
        var input = plain.Input(0);
        foreach (var (name, value) in members) input = input.With(name, new JsonValue.Text(value));
        var draft = Draft.Of(specification.Operation, input);
        return new("bound", _ => draft);
    }
}
