namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// One constraint as several sources write it. A string is graded only where all agree, however each is anchored and
/// whether it is read by code points or by UTF-16 units.
/// </summary>
public sealed class PatternReadings
{
    private const int MaxTries = 32;

    private PatternReadings(PatternLanguage primary, ImmutableArray<PatternLanguage> others) => (Primary, Others) = (primary, others);

    /// <summary>The pattern that strings are made from.</summary>
    public PatternLanguage Primary { get; }

    /// <summary>What the other sources say.</summary>
    public ImmutableArray<PatternLanguage> Others { get; }

    /// <summary>Compiles a pattern and its rivals, all with one length range.</summary>
    /// <param name="pattern">The pattern that strings are made from.</param>
    /// <param name="rivals">The patterns of the other sources; repetitions are dropped.</param>
    /// <param name="minLength">The shortest length, in UTF-16 units.</param>
    /// <param name="maxLength">The longest length, in UTF-16 units.</param>
    /// <returns>The readings.</returns>
    /// <exception cref="PatternException">One of the patterns cannot be compiled, or has no member in the range.</exception>
    public static PatternReadings Create(string pattern, IEnumerable<string> rivals, int minLength, int maxLength) => new(
        PatternLanguage.Create(pattern, minLength, maxLength),
        [.. rivals.Where(rival => rival != pattern).Distinct().Select(rival => PatternLanguage.Create(rival, minLength, maxLength))]);

    /// <summary>The readings of a language that nobody disputes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The readings.</returns>
    public static PatternReadings Of(PatternLanguage language) => new(language, []);

    /// <summary>The same readings with a typical member for those that have it.</summary>
    /// <param name="example">A member of the primary language.</param>
    /// <returns>The readings, plain in the example's way.</returns>
    /// <exception cref="PatternException">The example is no member of the primary language.</exception>
    public PatternReadings WithExample(string example) => new(
        Primary.WithExample(example),
        [.. Others.Select(other => other.Cut(example) is null ? other : other.WithExample(example))]);

    /// <summary>How many readings find a match; the length is not looked at.</summary>
    /// <param name="text">The string.</param>
    /// <returns>None, some or all.</returns>
    public Agreement Judge(string text)
    {
        IEnumerable<PatternLanguage> languages = Others.Prepend(Primary);
        if (languages.All(language => language.MatchesEveryWay(text)))
            return Agreement.All;
        return languages.Any(language => language.MatchesAnyWay(text)) ? Agreement.Some : Agreement.None;
    }

    /// <summary>The members that cover the primary language, as far as all readings take them.</summary>
    /// <returns>The members, in a fixed order, with what each is for.</returns>
    public IEnumerable<CoverCase> Cover() => Primary.Cover().Where(cover => Judge(cover.Sample.Text) == Agreement.All);

    /// <summary>A member by chance that all readings take.</summary>
    /// <param name="chooser">The chance.</param>
    /// <returns>The member, or null when the readings have (next to) nothing in common.</returns>
    public PatternSample? Sample(IChooser chooser)
    {
        for (int tries = 0; tries < MaxTries; tries++)
        {
            PatternSample sample = Primary.Sample(chooser);
            if (Judge(sample.Text) == Agreement.All)
                return sample;
        }

        return Cover().FirstOrDefault()?.Sample;
    }

    /// <summary>A member of exactly a length, by chance, that all readings take.</summary>
    /// <param name="length">The length in UTF-16 units.</param>
    /// <param name="chooser">The chance.</param>
    /// <returns>The member, or null when none was found.</returns>
    public PatternSample? SampleOfLength(int length, IChooser chooser)
    {
        for (int tries = 0; tries < MaxTries; tries++)
        {
            if (Primary.SampleOfLength(length, chooser) is not { } sample)
                return null;
            if (Judge(sample.Text) == Agreement.All)
                return sample;
        }

        return Primary.Cover().Select(cover => cover.Sample)
            .FirstOrDefault(sample => sample.Text.Length == length && Judge(sample.Text) == Agreement.All);
    }
}
