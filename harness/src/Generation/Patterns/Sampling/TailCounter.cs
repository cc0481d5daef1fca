using ConformanceHarness.Generation.Patterns.Automata;

namespace ConformanceHarness.Generation.Patterns.Sampling;

/// <summary>Counts through the letters and digits that a segment can end in, from the ones it ends in on.</summary>
internal sealed class TailCounter
{
    private readonly Walker _walker;
    private readonly string _head;
    private readonly int _state;
    private readonly ulong[][] _counts;
    private readonly ulong _first;

    private TailCounter(Walker walker, string text, int head, int state)
    {
        _walker = walker;
        _head = text[..head];
        _state = state;
        _counts = Tabulate(walker, text.Length - head);
        Count = _counts[^1][state];
        _first = NumberOf(text.AsSpan(head));
    }

    /// <summary>How many ends there are, the present one included.</summary>
    internal ulong Count { get; }

    /// <summary>A counter for the longest plain end of a segment, or null when the segment has none.</summary>
    internal static TailCounter? Of(Walker walker, string text, int maxTail)
    {
        int head = text.Length;
        while (head > 0 && text.Length - head < maxTail && char.IsAsciiLetterOrDigit(text[head - 1]))
            head--;
        int state = walker.Dfa.Run(0, text.AsSpan(0, head));
        return head == text.Length || state == Dfa.Dead ? null : new(walker, text, head, state);
    }

    /// <summary>The segment so many places after the present one.</summary>
    internal string After(ulong places)
    {
        ulong number = (_first + places) % Count;
        char[] tail = new char[_counts.Length - 1];
        for (int at = 0, state = _state; at < tail.Length; at++)
        {
            foreach (Edge edge in _walker.Edges[state])
            {
                ulong each = _counts[tail.Length - at - 1][edge.Target];
                ulong all = each * (ulong)CharactersOf(edge);
                if (each == 0 || number >= all)
                {
                    number -= all;
                    continue;
                }

                tail[at] = (char)edge.Units!.Plain.Nth((int)(number / each));
                number %= each;
                state = edge.Target;
                break;
            }
        }

        return _head + new string(tail);
    }

    private ulong NumberOf(ReadOnlySpan<char> tail)
    {
        ulong number = 0;
        for (int at = 0, state = _state; at < tail.Length; at++)
        {
            foreach (Edge edge in _walker.Edges[state])
            {
                ulong each = _counts[tail.Length - at - 1][edge.Target];
                int letter = edge.Units?.Plain.NumberOf(tail[at]) ?? -1;
                if (letter < 0)
                {
                    number += each * (ulong)CharactersOf(edge);
                    continue;
                }

                number += (ulong)letter * each;
                state = edge.Target;
                break;
            }
        }

        return number;
    }

    // How many plain strings of each length lead from each state to an end.
    private static ulong[][] Tabulate(Walker walker, int length)
    {
        ulong[][] counts = new ulong[length + 1][];
        counts[0] = [.. walker.Dfa.Accepts.Select(accepts => accepts ? 1UL : 0UL)];
        for (int remaining = 1; remaining <= length; remaining++)
        {
            ulong[] shorter = counts[remaining - 1];
            counts[remaining] = [.. walker.Edges.Select(edges => edges.Aggregate(
                0UL, (sum, edge) => sum + (shorter[edge.Target] * (ulong)CharactersOf(edge))))];
        }

        return counts;
    }

    // Deterministic steps over at most 62 letters and digits: ten of them stay far below 2 to the 64th power.
    private static int CharactersOf(Edge edge) => edge.Units?.Plain.Count ?? 0;
}
