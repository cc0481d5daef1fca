using System.Globalization;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>The plain value of an index as a feature: what one plain request has that another has not.</summary>
internal static class PlainFeatures
{
    public static Feature Of(MemberFeature member, ulong index)
    {
        if (member.Plain.Language(member.Domain) is { } language && member.Domain.Constraints.Pattern is not null)
            return PatternFeatures.Sample(member, language, InputAspect.Pattern, language.Primary.Plain(index % Math.Max(1, language.Primary.PlainCount)),
                "plain value " + index.ToString(CultureInfo.InvariantCulture));
        return member.Set(InputAspect.Type, Intent.Accept, "plain value " + index.ToString(CultureInfo.InvariantCulture), member.Plain.Of(member.Domain, index));
    }
}
