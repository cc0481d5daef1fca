using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>
/// The sequences sent to one target: first every short one that shows one thing, then random ones out of the state
/// machine. Sequence <c>n</c> is a function of the seed and <c>n</c> alone.
/// </summary>
public sealed class Sequences
{
    private const int MostCalls = 4;
    private readonly SequenceFactory _factory;
    private readonly SequenceMachine _machine;
    private readonly Gen<MachineRun<ISequenceTarget, Taken>> _runs;

    /// <summary>Sequences of what <paramref name="factory"/> makes cases of.</summary>
    public Sequences(SequenceFactory factory)
    {
        _factory = factory;
        _machine = new SequenceMachine(factory.Alphabet, () => throw new InvalidOperationException("a campaign runs sequences itself"), MostCalls);
        _runs = StateMachine.Generate(_machine);
        Short = [.. ShortSequences.Of(factory.Alphabet).Select(factory.Make)];
    }

    /// <summary>The short sequences, each with one thing to show.</summary>
    public ImmutableArray<SequenceCase> Short { get; }

    /// <summary>Sequence <paramref name="n"/> of <paramref name="seed"/>.</summary>
    public SequenceCase At(ulong seed, long n)
    {
        if (n < Short.Length) return Short[(int)n];
        var random = new Rnd(seed, (((ulong)n * 0x9E3779B97F4A7C15) ^ 0xA0761D6478BD642F) | 1);
        return _factory.Make(SequenceMachine.ActsOf(_runs.Sample(1, random, MostCalls)[0]));
    }

    /// <summary>Smaller sequences, the smallest first.</summary>
    public IEnumerable<SequenceCase> Shrink(SequenceCase @case) =>
        _machine.Smaller(@case.Acts).Where(acts => acts.Length > 0).Select(_factory.Make).DistinctBy(made => made.Id).Where(made => made.Id != @case.Id)
            .OrderBy(made => made.Steps.Length);
}
