using FsCheck;
using FsCheck.Fluent;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>
/// Calls by several callers at the same moment: all for one resource, or for any. Race <c>n</c> is a function of the
/// seed and <c>n</c> alone.
/// </summary>
public sealed class Races
{
    private const int MostOfOne = 3;
    private readonly SequenceFactory _factory;
    private readonly Gen<(ImmutableArray<Act>, ImmutableArray<int>)> _forOne;
    private readonly Gen<(ImmutableArray<Act>, ImmutableArray<int>)> _forAny;

    /// <summary>Races of what <paramref name="factory"/> makes cases of, by <paramref name="callers"/> callers.</summary>
    public Races(SequenceFactory factory, int callers)
    {
        _factory = factory;
        var alphabet = factory.Alphabet;
        _forAny =
            from counts in Gen.ArrayOf(Gen.Choose(1, MostOfOne), callers)
            from acts in Gen.ArrayOf(Gen.Elements(alphabet.Takes.AsEnumerable()), counts.Sum())
            select (acts.ToImmutableArray<Act>(), counts.SelectMany((count, at) => Enumerable.Repeat(at + 1, count)).ToImmutableArray());
        _forOne = alphabet.Contested.IsEmpty ? _forAny :
            from resource in Gen.Elements(alphabet.Contested.AsEnumerable())
            from first in Gen.Choose(0, alphabet.HoldersOf(resource).Length - 1)
            select (ForOne(resource, first, callers), Numbers(callers));
    }

    /// <summary>Race <paramref name="n"/> of <paramref name="seed"/>: every other one is for one resource.</summary>
    public SequenceCase At(ulong seed, long n)
    {
        var random = new Rnd(seed, (((ulong)n * 0x9E3779B97F4A7C15) ^ 0x8BB84B93962EACC9) | 1);
        var (acts, callers) = (n % 2 == 0 ? _forOne : _forAny).Sample(1, random, 1)[0];
        return _factory.MakeRace(acts, callers);
    }

    /// <summary>The race for a resource that nobody took yet.</summary>
    public SequenceCase Fresh(string resource, int callers) => _factory.MakeRace(ForOne(resource, 0, callers), Numbers(callers));

    /// <summary>The race with only those of its calls, in the order given.</summary>
    public SequenceCase Only(SequenceCase race, IEnumerable<int> places)
    {
        var kept = places.ToList();
        return _factory.MakeRace([.. kept.Select(place => race.Acts[place])], [.. kept.Select(place => race.Callers[place])]);
    }

    private ImmutableArray<Act> ForOne(string resource, int first, int callers)
    {
        var holders = _factory.Alphabet.HoldersOf(resource);
        return [.. Enumerable.Range(0, callers).Select(at => new Act.Take(holders[(first + at) % holders.Length], resource))];
    }

    private static ImmutableArray<int> Numbers(int callers) => [.. Enumerable.Range(1, callers)];
}
