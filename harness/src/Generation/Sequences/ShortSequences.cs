namespace ConformanceHarness.Generation.Sequences;

/// <summary>Sequences of at most three calls, each with one thing to show.</summary>
internal static class ShortSequences
{
    public static IEnumerable<ImmutableArray<Act>> Of(SequenceAlphabet alphabet)
    {
        var (one, other) = (alphabet.Holders[0], alphabet.Holders[^1]);
        var reset = new Act.Reset();
        yield return [Take(one, 0), reset, Take(other, 0)];
        foreach (var start in Fresh(alphabet, alphabet.Resources[0], 0)) yield return start;
        foreach (var declined in alphabet.Declined) yield return [declined];
        foreach (var declined in alphabet.DeclinedFor(alphabet.Resources[0])) yield return [declined, Take(one, 0)];
        for (var at = 1; at < alphabet.Resources.Length; at++)
        {
            yield return [Take(one, at)];
            yield return [Take(one, 0), Take(other, at)];
            yield return [Take(one, at), Take(other, at)];
        }

        Act.Take Take(string holder, int at) => new(holder, alphabet.Resources[at]);
    }

    /// <summary>What can be shown of one resource that nobody took yet, each by itself; <paramref name="turn"/> deals the holders out.</summary>
    public static IEnumerable<ImmutableArray<Act>> Fresh(SequenceAlphabet alphabet, string resource, int turn)
    {
        var one = alphabet.Holders[turn % alphabet.Holders.Length];
        var other = alphabet.Holders[(turn + 1) % alphabet.Holders.Length];
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
