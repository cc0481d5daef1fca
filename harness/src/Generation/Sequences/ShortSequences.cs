namespace ConformanceHarness.Generation.Sequences;

/// <summary>Sequences of at most three calls, each with one thing to show.</summary>
internal static class ShortSequences
{
    public static IEnumerable<ImmutableArray<Act>> Of(SequenceAlphabet alphabet)
    {
        var reset = new Act.Reset();
        var resource = alphabet.Resources[0];
        yield return [First(resource), reset, Last(resource)];
        foreach (var start in Fresh(alphabet, resource, 0)) yield return start;
        foreach (var declined in alphabet.Declined) yield return [declined];
        foreach (var declined in alphabet.DeclinedFor(resource)) yield return [declined, First(resource)];
        foreach (var next in alphabet.Resources.Skip(1))
        {
            yield return [First(next)];
            yield return [First(resource), Last(next)];
            if (First(next) != Last(next)) yield return [First(next), Last(next)];
        }

        Act.Take First(string resource) => new(alphabet.HoldersOf(resource)[0], resource);
        Act.Take Last(string resource) => new(alphabet.HoldersOf(resource)[^1], resource);
    }

    /// <summary>What can be shown of one resource that nobody took yet, each by itself; <paramref name="turn"/> deals the holders out.</summary>
    public static IEnumerable<ImmutableArray<Act>> Fresh(SequenceAlphabet alphabet, string resource, int turn)
    {
        var holders = alphabet.HoldersOf(resource);
        var (one, other) = (holders[turn % holders.Length], holders[(turn + 1) % holders.Length]);
        Act take = new Act.Take(one, resource), second = new Act.Take(other, resource);
        if (one == other)
        {
            yield return [take, take];
            yield break;
        }
        yield return [take, second];
        yield return [take, take];
        yield return [take, second, take];
        yield return [take, second, second];
    }
}
