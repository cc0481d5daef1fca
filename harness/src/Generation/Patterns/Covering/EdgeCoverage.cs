using ConformanceHarness.Generation.Patterns.Sampling;

namespace ConformanceHarness.Generation.Patterns.Covering;

/// <summary>Which characters at the ends of an automaton's transitions have been used, and strings that use the others.</summary>
internal sealed class EdgeCoverage
{
    private readonly Walker _walker;
    private readonly List<Step>[] _open;
    private readonly int[] _distance;

    internal EdgeCoverage(Walker walker)
    {
        _walker = walker;
        _open = [.. Enumerable.Range(0, walker.Edges.Length).Select(state => StepsFrom(state).ToList())];
        _distance = [.. Enumerable.Range(0, walker.Edges.Length).Select(DistanceToEnd)];
    }

    /// <summary>Takes note of the transitions that a member uses.</summary>
    internal void Note(string text)
    {
        int state = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            int next = _walker.Dfa.Step(state, rune.Value);
            _open[state].RemoveAll(step => step.CodePoint == rune.Value);
            state = next;
        }
    }

    /// <summary>
    /// A member of at most a length that uses as many open transitions as it can, each character as seldom as it can;
    /// null when it could use none.
    /// </summary>
    internal string? NextPath(int maxLength)
    {
        List<int> path = [];
        (int state, int length, bool progress) = (0, 0, false);
        while (true)
        {
            int room = maxLength - length;
            if (_open[state].Where(step => Fits(step, room)).Cast<Step?>().MinBy(step => path.Count(used => used == step!.Value.CodePoint)) is { } step)
            {
                _open[state].Remove(step);
                progress = true;
                Take(step);
            }
            else if (WayToOpen(state, room) is { } way)
            {
                way.ForEach(Take);
            }
            else
            {
                break;
            }
        }

        string text = string.Concat(path.Select(char.ConvertFromUtf32));
        return progress ? _walker.Resized(text, length + _distance[state]) : null;

        void Take(Step step)
        {
            path.Add(step.CodePoint);
            length += step.Width;
            state = step.Target;
        }
    }

    private bool Fits(Step step, int room) =>
        _distance[step.Target] >= 0 && step.Width + _distance[step.Target] <= room;

    // Breadth first to the nearest state with an open transition that still fits.
    private List<Step>? WayToOpen(int from, int room)
    {
        Dictionary<int, (int Before, Step Step, int Length)> reached = new() { [from] = (-1, default, 0) };
        Queue<int> queue = new([from]);
        while (queue.TryDequeue(out int state))
        {
            int used = reached[state].Length;
            if (state != from && _open[state].Exists(step => Fits(step, room - used)))
                return Unwind(state);
            foreach (Edge edge in _walker.Edges[state])
            {
                int codePoint = (edge.Units ?? edge.Pairs)!.Plain.At(used);
                Step step = new(codePoint, edge.Target);
                if (Fits(step, room - used) && reached.TryAdd(edge.Target, (state, step, used + step.Width)))
                    queue.Enqueue(edge.Target);
            }
        }

        return null;

        List<Step> Unwind(int state)
        {
            List<Step> way = [];
            for (; state != from; state = reached[state].Before)
                way.Insert(0, reached[state].Step);
            return way;
        }
    }

    // Loops first: they cost no other string.
    private IEnumerable<Step> StepsFrom(int state) => _walker.Edges[state]
        .OrderByDescending(edge => edge.Target == state)
        .SelectMany(edge => (edge.Units ?? edge.Pairs)!.Ends.Select(end => new Step(end, edge.Target)));

    private int DistanceToEnd(int state)
    {
        int distance = 0;
        while (distance <= _walker.Lengths.Limit && !_walker.CanFinish(state, distance))
            distance++;
        return distance <= _walker.Lengths.Limit ? distance : -1;
    }

    private readonly record struct Step(int CodePoint, int Target)
    {
        internal int Width => CodePoint > char.MaxValue ? 2 : 1;
    }
}
