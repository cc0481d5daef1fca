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
        if (domain.Constraints.Length?.Max is not null && language.SampleOfLength(domain.MaxLength, chooser) is { } longest)
        {
            yield return new(
                [Sample(member, language, InputAspect.LengthMax, longest), .. Optional(language.SampleOfLength(domain.MaxLength - 1, chooser)).Select(s => Sample(member, language, InputAspect.LengthMax, s))],
                random => Sample(member, language, InputAspect.LengthMax, language.SampleOfLength(domain.MaxLength, random) ?? longest));
        }
        foreach (var source in OutOfLength(member)) yield return source;

        var misses = new NearMiss(language.Narrowest, [.. domain.Constraints.Pattern!.Readings]);
        yield return new(misses.All().Select(miss => member.Set(InputAspect.Pattern, Intent.Reject, miss.Label, new JsonValue.Text(miss.Text))),
            random => misses.Random(random) is var miss ? member.Set(InputAspect.Pattern, Intent.Reject, miss.Label, new JsonValue.Text(miss.Text)) : throw new InvalidOperationException());
        yield return new(
            language.Narrowest.Cover().Where(cover => language.Contains(cover.Sample.Text))
                .Select(cover => Sample(member, language, InputAspect.Pattern, cover.Sample, cover.Label)),
            random => Sample(member, language, InputAspect.Pattern, language.Sample(random)));
        yield return new(misses.Ambiguous().Select(text => member.Set(InputAspect.Pattern, Intent.Either, text.Label, new JsonValue.Text(text.Text))));
    }

    // Lengths past the edges with the pattern kept, where its language has such strings.
    private static IEnumerable<FeatureSource> OutOfLength(MemberFeature member)
    {
        var domain = member.Domain;
        if (domain.MinLength > 1 && AgreedLanguage.TryCreate(domain.Constraints.Pattern!.Readings, 0, domain.MinLength - 1, null) is { } shorter)
        {
            var edge = Optional(shorter.SampleOfLength(domain.MinLength - 1, new SeededChooser(1)));
            yield return new(
                edge.Append(shorter.Narrowest.Plain()).Select(sample => Outside(member, InputAspect.LengthMin, sample.Text)),
                random => Outside(member, InputAspect.LengthMin, shorter.Sample(random).Text));
        }
        if (domain.Constraints.Length?.Max is not null
            && AgreedLanguage.TryCreate(domain.Constraints.Pattern!.Readings, domain.MaxLength + 1, domain.MaxLength + Longer, null) is { } longer)
        {
            var edge = Optional(longer.SampleOfLength(domain.MaxLength + 1, new SeededChooser(1)));
            yield return new(
                edge.Append(longer.SampleOfLength(domain.MaxLength + Longer, new SeededChooser(2)) ?? longer.Narrowest.Plain())
                    .Select(sample => Outside(member, InputAspect.LengthMax, sample.Text)),
                random => Outside(member, InputAspect.LengthMax, longer.Sample(random).Text));
        }
    }

    private static Feature Outside(MemberFeature member, InputAspect aspect, string text) =>
        member.Set(aspect, Intent.Reject, Length(text) + " with the pattern kept", new JsonValue.Text(text));

    private static Feature Sample(MemberFeature member, AgreedLanguage language, InputAspect aspect, PatternSample sample, string? label = null) =>
        member.Set(aspect, Intent.Accept, label ?? Length(sample.Text), new JsonValue.Text(sample.Text), () =>
            language.Narrowest.Simpler(sample)
                .Where(simpler => language.Contains(simpler.Text) && (aspect == InputAspect.Pattern || simpler.Text.Length == sample.Text.Length))
                .Select(simpler => Sample(member, language, aspect, simpler)));

    private static IEnumerable<PatternSample> Optional(PatternSample? sample) => sample is null ? [] : [sample];

    private static string Length(string text) => $"{text.Length.ToString(CultureInfo.InvariantCulture)} characters";
}
