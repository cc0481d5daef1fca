using ConformanceHarness.Generation.Patterns.Automata;
using ConformanceHarness.Generation.Patterns.Covering;
using ConformanceHarness.Generation.Patterns.Sampling;
using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns;

/// <summary>
/// The strings that keep both a <c>pattern</c> trait and a <c>length</c> trait of Smithy, made by construction. What is
/// generated matches the pattern as a whole, so that it is a member whether the pattern is searched for or anchored.
/// </summary>
public sealed class PatternLanguage
{
    /// <summary>The longest maximum that is taken, in UTF-16 units; a model's longest bounded patterned strings are shorter.</summary>
    public const int LongestLength = 1 << 18;

    // A pattern that tells astral characters apart means code points; any other may be read by units, without the u flag.
    private readonly bool _readByUnits;
    private readonly Lazy<Sampler> _sampler;
    private readonly Lazy<PlainCounter> _counter;

    private PatternLanguage(EcmaPattern pattern, LengthRange range, Dfa search, Dfa full, ImmutableArray<PatternSequence> sequences, int typical)
    {
        (Pattern, Range, Search, Full, Sequences, Typical) = (pattern, range, search, full, sequences, typical);
        _readByUnits = pattern.Root.Sets().All(set => set.Intersect(CodeSets.Astral) is { IsEmpty: true } or { Ranges.Length: 1, Count: 0x100000 });
        _sampler = new(() => new(this));
        _counter = new(() => new(Sequences[Typical]));
    }

    /// <summary>The pattern.</summary>
    public EcmaPattern Pattern { get; }

    /// <summary>The lengths allowed.</summary>
    public LengthRange Range { get; }

    /// <summary>The pattern's branches that have members within the lengths.</summary>
    public ImmutableArray<PatternSequence> Sequences { get; }

    /// <summary>How many different plain members <see cref="Plain(ulong)"/> can give; the largest number stands for more.</summary>
    public ulong PlainCount => _counter.Value.Count;

    /// <summary>The strings in which the pattern matches somewhere.</summary>
    internal Dfa Search { get; }

    /// <summary>The strings that the pattern matches whole.</summary>
    internal Dfa Full { get; }

    private int Typical { get; }

    /// <summary>Compiles a pattern and a length range.</summary>
    /// <param name="pattern">The pattern, in ECMA-262's syntax.</param>
    /// <param name="minLength">The shortest length, in UTF-16 units.</param>
    /// <param name="maxLength">The longest length, in UTF-16 units, up to <see cref="LongestLength"/>.</param>
    /// <returns>The language, which has at least one member.</returns>
    /// <exception cref="PatternException">The pattern is malformed, not supported, too large, or no string keeps both.</exception>
    public static PatternLanguage Create(string pattern, int minLength, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, LongestLength);
        EcmaPattern parsed = EcmaPattern.Parse(pattern);
        LengthRange range = new(minLength, maxLength);
        PatternCompiler compiler = new(parsed, Math.Max(maxLength, 0));
        ImmutableArray<PatternSequence> sequences = minLength > maxLength ? [] : [.. SequenceSplitter.Split(parsed.Root)
            .Select((plan, index) => Build(plan, index, parsed, range, compiler))
            .Where(sequence => Enumerable.Range(minLength, maxLength - minLength + 1).Any(sequence.HasLength))];
        if (sequences.IsEmpty)
            throw new PatternException(new PatternProblem.Empty(pattern, minLength, maxLength));
        return new(parsed, range, compiler.Search(), compiler.Whole(parsed.Root), sequences, 0);
    }

    /// <summary>Compiles a pattern and a length range without throwing for what a model may hold.</summary>
    /// <param name="pattern">The pattern, in ECMA-262's syntax.</param>
    /// <param name="minLength">The shortest length, in UTF-16 units.</param>
    /// <param name="maxLength">The longest length, in UTF-16 units, up to <see cref="LongestLength"/>.</param>
    /// <param name="language">The language, or null.</param>
    /// <param name="problem">Why there is none, or null.</param>
    /// <returns>True when there is a language.</returns>
    public static bool TryCreate(string pattern, int minLength, int maxLength, out PatternLanguage? language, out PatternProblem? problem)
    {
        try
        {
            (language, problem) = (Create(pattern, minLength, maxLength), null);
        }
        catch (PatternException failure)
        {
            (language, problem) = (null, failure.Problem);
        }

        return language is not null;
    }

    /// <summary>The same language with the segments of a typical member as what stays while one element varies.</summary>
    /// <param name="example">A member.</param>
    /// <returns>The language, plain in the example's way.</returns>
    /// <exception cref="PatternException">The example is no member, or not one of the whole pattern.</exception>
    public PatternLanguage WithExample(string example)
    {
        foreach (PatternSequence sequence in Sequences)
        {
            if (Range.Contains(example.Length) && Segmenter.TryCut(sequence, example, out ImmutableArray<string> segments))
            {
                ImmutableArray<PatternSequence> sequences = Sequences.Replace(sequence, sequence.WithPlain(segments));
                return new(Pattern, Range, Search, Full, sequences, Sequences.IndexOf(sequence));
            }
        }

        throw new PatternException(new PatternProblem.NotAnExample(Pattern.Source, example, Range.Min, Range.Max));
    }

    /// <summary>Whether a string is a member; its length is counted in UTF-16 units, its characters are read as code points.</summary>
    /// <param name="text">The string.</param>
    /// <param name="anchoring">How the pattern is held against it.</param>
    /// <returns>True when it is one.</returns>
    public bool Contains(string text, Anchoring anchoring = Anchoring.AsWritten) =>
        Range.Contains(text.Length) && (anchoring == Anchoring.Full ? Full : Search).Contains(text);

    /// <summary>Cuts a string up by element.</summary>
    /// <param name="text">The string.</param>
    /// <returns>The member, or null when the string is not one of the whole pattern.</returns>
    public PatternSample? Cut(string text)
    {
        foreach (PatternSequence sequence in Range.Contains(text.Length) ? Sequences : [])
        {
            if (Segmenter.TryCut(sequence, text, out ImmutableArray<string> segments))
                return PatternSample.Of(sequence, segments);
        }

        return null;
    }

    /// <summary>The plainest member, or the example.</summary>
    /// <returns>The member, the same every time.</returns>
    public PatternSample Plain() => Sequences[Typical].PlainSample();

    /// <summary>A plain member by number: different numbers below <see cref="PlainCount"/> give different strings, 0 the plainest.</summary>
    /// <param name="index">The number; it wraps around at <see cref="PlainCount"/>.</param>
    /// <returns>The member, as long as the plainest.</returns>
    public PatternSample Plain(ulong index) => _counter.Value.Nth(index);

    /// <summary>A plain member by chance.</summary>
    /// <param name="chooser">The chance.</param>
    /// <returns>The member, as long as the plainest.</returns>
    public PatternSample Plain(IChooser chooser) =>
        Plain(((ulong)chooser.Next(int.MaxValue) << 31) | (uint)chooser.Next(int.MaxValue));

    /// <summary>A member by chance, spread over lengths, elements and characters.</summary>
    /// <param name="chooser">The chance.</param>
    /// <returns>The member.</returns>
    public PatternSample Sample(IChooser chooser) => _sampler.Value.Sample(chooser);

    /// <summary>A member of exactly a length, by chance.</summary>
    /// <param name="length">The length in UTF-16 units.</param>
    /// <param name="chooser">The chance.</param>
    /// <returns>The member, or null when the language has none of this length.</returns>
    public PatternSample? SampleOfLength(int length, IChooser chooser) => _sampler.Value.SampleOfLength(length, chooser);

    /// <summary>
    /// Members that together reach every way through every element, each different from the plain member in one
    /// element: choices first, then lengths, then the ends of classes.
    /// </summary>
    /// <returns>The members, in a fixed order, with what each is for.</returns>
    public IEnumerable<CoverCase> Cover() => Cover(Sequences[Typical]).Concat(
        Sequences.Where(sequence => sequence != Sequences[Typical]).SelectMany(Cover)).DistinctBy(cover => cover.Sample.Text);

    /// <summary>Simpler members than a given one, the simplest first; taking any of them again and again comes to an end.</summary>
    /// <param name="sample">A member of this language.</param>
    /// <returns>The members, each of a smaller <see cref="Complexity"/>.</returns>
    public IEnumerable<PatternSample> Simpler(PatternSample sample) => Simplifier.Simpler(this, sample);

    /// <summary>How far a member is from the plain one.</summary>
    /// <param name="sample">A member of this language.</param>
    /// <returns>The measure that <see cref="Simpler"/> makes smaller.</returns>
    public SampleComplexity Complexity(PatternSample sample) => SampleComplexity.Of(
        Sequences.First(sequence => sequence.Index == sample.Sequence.Index),
        [.. sample.Segments.Select(segment => segment.Text)],
        sample.Sequence.Index == Sequences[Typical].Index);

    /// <inheritdoc/>
    public override string ToString() => $"{Pattern.Source} [{Range.Min}..{Range.Max}]";

    /// <summary>Whether some reading finds a match: searched for, by code points or by units.</summary>
    internal bool MatchesAnyWay(string text) => Search.Contains(text) || (_readByUnits && Search.ContainsUnits(text));

    /// <summary>Whether every reading finds a match: of the whole string, by code points and by units.</summary>
    internal bool MatchesEveryWay(string text) => Full.Contains(text) && (!_readByUnits || Full.ContainsUnits(text));

    /// <summary>Whether the length is allowed in UTF-16 units and in code points, as Smithy counts.</summary>
    internal bool HasLengthEitherWay(string text) =>
        Range.Contains(text.Length) && Range.Contains(text.Length - text.Count(char.IsLowSurrogate));

    private static IEnumerable<CoverCase> Cover(PatternSequence sequence) => CoverEnumerator.Enumerate(sequence);

    private static PatternSequence Build(SequencePlan plan, int index, EcmaPattern pattern, LengthRange range, PatternCompiler compiler) => new(
        index,
        plan.Span.In(pattern.Source),
        [.. plan.Elements.Select((element, place) => new PatternElement(
            place,
            element.Node.Span.In(pattern.Source),
            element.Kind,
            element.Node,
            compiler.Walker(element.Node)))],
        range);
}
