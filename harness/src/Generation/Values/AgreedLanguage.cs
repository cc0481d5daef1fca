using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Values;

/// <summary>
/// The strings on which every published text of a pattern agrees. Values come from the narrowest text, so that nearly
/// all of them are agreed on; the rest are drawn again.
/// </summary>
internal sealed class AgreedLanguage
{
    private const int Tries = 64;
    private const int Sampled = 64;

    private readonly ImmutableArray<PatternLanguage> _all;

    private AgreedLanguage(PatternLanguage narrowest, ImmutableArray<PatternLanguage> all) => (Narrowest, _all) = (narrowest, all);

    public PatternLanguage Narrowest { get; }

    public static AgreedLanguage? TryCreate(ImmutableArray<string> readings, int min, int max, string? example)
    {
        var all = ImmutableArray.CreateBuilder<PatternLanguage>();
        foreach (var text in readings)
            if (PatternLanguage.TryCreate(text, min, max, out var language, out _))
                all.Add(language!);
        if (all.Count == 0) return null;
        var languages = all.ToImmutable();
        var narrowest = languages.MaxBy(language =>
        {
            var chooser = new SeededChooser(1);
            return Enumerable.Range(0, Sampled).Count(_ => Agree(languages, language.Sample(chooser).Text));
        })!;
        if (example is not null && narrowest.Range.Contains(example.Length) && narrowest.Contains(example, Anchoring.Full))
            narrowest = narrowest.WithExample(example);
        return new(narrowest, languages);
    }

    public bool Contains(string text) => Agree(_all, text);

    public string Plain(ulong index) => Narrowest.Plain(index % Math.Max(1, Narrowest.PlainCount)).Text;

    public PatternSample Sample(IChooser chooser) => Drawn(() => Narrowest.Sample(chooser)) ?? Narrowest.Plain();

    public PatternSample? SampleOfLength(int length, IChooser chooser) => Drawn(() => Narrowest.SampleOfLength(length, chooser));

    private PatternSample? Drawn(Func<PatternSample?> draw)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (draw() is not { } sample) return null;
            if (Contains(sample.Text)) return sample;
        }
        return null;
    }

    private static bool Agree(ImmutableArray<PatternLanguage> languages, string text) =>
        languages.All(language => language.Contains(text, Anchoring.Full));
}
