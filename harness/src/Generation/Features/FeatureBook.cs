using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Every feature source for one operation, derived from its specification.</summary>
public sealed class FeatureBook
{
    /// <summary>Derives the sources of <paramref name="specification"/>.</summary>
    public FeatureBook(Specification specification, PlainValues plain)
    {
        var members = MemberDomain.All(specification).Select(domain => new MemberFeature(domain, plain)).ToImmutableArray();
        var hasRequired = specification.Operation.Input.Members.Any(member => member.IsRequired);
        Sources =
        [
            .. members.SelectMany(Member)
                .Concat(StyleFeatures.All()).Append(UnknownMemberFeatures.All())
                .Concat(HeaderFeatures.All(specification.Operation)).Concat(BodyFeatures.All(hasRequired))
                .Concat(PairFeatures.Equal(members, specification.Ids)).Concat(PairFeatures.EqualAndBroken(members))
                .Concat(members.SelectMany(OddityFeatures.Of)).Concat(OddityFeatures.Around())
                .Where(source => !source.IsEmpty),
        ];
    }

    /// <summary>All sources, those about members first.</summary>
    public ImmutableArray<FeatureSource> Sources { get; }

    /// <summary>The sources whose features have that effect.</summary>
    public ImmutableArray<FeatureSource> Of(Intent effect) => [.. Sources.Where(source => source.Effect == effect)];

    private static IEnumerable<FeatureSource> Member(MemberFeature member) =>
    [
        .. PresenceFeatures.Of(member), .. TypeFeatures.Of(member),
        .. member.Domain.IsString
            ? member.Domain.Constraints.Pattern is null ? TextLengthFeatures.Of(member) : PatternFeatures.Of(member)
            : [],
        .. ScalarFeatures.Of(member), .. CountFeatures.Of(member),
    ];
}
