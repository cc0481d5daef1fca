using System.Globalization;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Strings that a pattern binds: members of its language, near misses, lengths that keep the pattern.</summary>
internal static class PatternFeatures
{
    private const int Longer = 300;

    public static IEnumerable<FeatureSource> Of(MemberFeature member)
    {
        var domain = member.Domain;
        if (member.Plain.Language(domain) is not { } language) yield break;
        var chooser = new SeededChooser(0);
        if (domain.Constraints.Length?.Min > 0 && language.SampleOfLength(domain.MinLength, chooser) is { } shortest)
        {
            yield return new([Sample(member, language, InputAspect.LengthMin, shortest)],
                random => Sample(member, language, InputAspect.LengthMin, language.SampleOfLength(domain.MinLength, random) ?? shortest));
        }
        if (domain.HasReachableMax && language.SampleOfLength(domain.MaxLength, chooser) is { } longest)
        {
            yield return new(
                [Sample(member, language, InputAspect.LengthMax, longest), .. Optional(language.SampleOfLength(domain.MaxLength - 1, chooser)).Select(s => Sample(member, language, InputAspect.LengthMax, s))],
                random => Sample(member, language, InputAspect.LengthMax, language.SampleOfLength(domain.MaxLength, random) ?? longest));
        }
        foreach (var source in OutOfLength(member)) yield return source;

        var misses = new NearMisses(language);
        Feature Missed(NearMiss miss, Intent effect) => member.Set(InputAspect.Pattern, effect, miss.Label, new JsonValue.Text(miss.Text));
        ImmutableArray<NearMiss> enumerated = [.. misses.Enumerate(), .. ForeignText.Around(language)];
        yield return new(enumerated.Select(miss => Missed(miss, Intent.Reject)), random => Missed(misses.Random(random) ?? enumerated[0], Intent.Reject));
        if (language.Judge("") == Agreement.None && domain.MinLength > 0)
            yield return new([member.Set(InputAspect.LengthMin, Intent.Reject, "empty", new JsonValue.Text("")) with { AlsoBreaks = [domain.Clause(InputAspect.Pattern)] }]);
        var cover = language.Cover().ToList();
        yield return new(
            cover.Select(covered => Sample(member, language, InputAspect.Pattern, covered.Sample, covered.Label))
                .Concat(Corners.Of(language).Select(corner => language.Primary.Cut(corner.Text) is { } sample
                    ? Sample(member, language, InputAspect.Pattern, sample, corner.Label)
                    : member.Set(InputAspect.Pattern, Intent.Accept, corner.Label, new JsonValue.Text(corner.Text)))),
            random => Sample(member, language, InputAspect.Pattern, language.Sample(random) ?? cover[0].Sample));
        yield return new(misses.Ambiguous().Select(text => Missed(text, Intent.Either)));
    }

    // Lengths past the edges with the pattern kept, where its language has such strings.
    private static IEnumerable<FeatureSource> OutOfLength(MemberFeature member)
    {
        var domain = member.Domain;
        if (domain.MinLength > 1 && Languages.TryCreate(domain.Constraints.Pattern!.Readings, 0, domain.MinLength - 1, null) is { } shorter)
        {
            var edge = Optional(shorter.SampleOfLength(domain.MinLength - 1, new SeededChooser(1)));
            yield return new(
                edge.Append(shorter.Primary.Plain()).Select(sample => Outside(member, InputAspect.LengthMin, sample.Text)),
                random => Outside(member, InputAspect.LengthMin, (shorter.Sample(random) ?? shorter.Primary.Plain()).Text));
        }
        if (domain.HasReachableMax
            && Languages.TryCreate(domain.Constraints.Pattern!.Readings, domain.MaxLength + 1, domain.MaxLength + Longer, null) is { } longer)
        {
            var edge = Optional(longer.SampleOfLength(domain.MaxLength + 1, new SeededChooser(1)));
            yield return new(
                edge.Append(longer.SampleOfLength(domain.MaxLength + Longer, new SeededChooser(2)) ?? longer.Primary.Plain())
                    .Select(sample => Outside(member, InputAspect.LengthMax, sample.Text)),
                random => Outside(member, InputAspect.LengthMax, (longer.Sample(random) ?? longer.Primary.Plain()).Text));
        }
    }

    private static Feature Outside(MemberFeature member, InputAspect aspect, string text) =>
        member.Set(aspect, Intent.Reject, Length(text) + " with the pattern kept", new JsonValue.Text(text));

    /// <summary>A member of the language as a feature.</summary>
    public static Feature Sample(MemberFeature member, PatternReadings language, InputAspect aspect, PatternSample sample, string? label = null) =>
        member.Set(aspect, Intent.Accept, label ?? Length(sample.Text), new JsonValue.Text(sample.Text), () =>
            language.Primary.Simpler(sample)
                .Where(simpler => language.Judge(simpler.Text) == Agreement.All && (aspect == InputAspect.Pattern || simpler.Text.Length == sample.Text.Length))
                .Select(simpler => Sample(member, language, aspect, simpler))) with { Rivals = SameLength(member, language, sample) };

    private static Rivals? SameLength(MemberFeature member, PatternReadings language, PatternSample sample)
    {
        if (member.Domain.Constraints.Length is null) return null;
        var length = sample.Text.Length;
        var typical = language.Primary.Plain().Text.Length;
        return new(
            () => PlainLengths.Of(language, length).Where(rival => rival != sample.Text)
                .Select(rival => member.Set(InputAspect.Pattern, Intent.Accept, Length(rival), new JsonValue.Text(rival))),
            member.Domain.Clause(InputAspect.Pattern),
            member.Domain.Clause(length < typical ? InputAspect.LengthMin : InputAspect.LengthMax));
    }

    private static IEnumerable<PatternSample> Optional(PatternSample? sample) => sample is null ? [] : [sample];

    private static string Length(string text) => $"{text.Length.ToString(CultureInfo.InvariantCulture)} characters";
}
