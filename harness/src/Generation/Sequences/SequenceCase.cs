using System.Security.Cryptography;
using System.Text;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>Several calls that belong together: one after the other, or by several callers at the same time.</summary>
public sealed record SequenceCase
{
    /// <summary>The id, made from the steps' content and callers alone.</summary>
    public required string Id { get; init; }

    /// <summary>The clause it is about.</summary>
    public required ClauseId About { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>The steps.</summary>
    public required ImmutableArray<SequenceStep> Steps { get; init; }

    /// <summary>What the steps do; empty for a case that was read from a file.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];

    /// <summary>Who makes each step, from 1, where several callers call at once; empty for a plain sequence.</summary>
    public ImmutableArray<int> Callers { get; init; } = [];

    /// <summary>Whether its maker says what must become of each step; one that was read from a file leaves that to the contract.</summary>
    public bool HasOpinion { get; init; } = true;

    /// <summary>How many requests it sends.</summary>
    public int Calls => Steps.Count(step => step is SequenceStep.Call);

    /// <summary>The id of steps that are made by <paramref name="callers"/>.</summary>
    public static string IdOf(IEnumerable<SequenceStep> steps, ImmutableArray<int> callers)
    {
        var text = string.Join('\n', steps.Select((step, at) =>
            (callers.IsEmpty ? "" : $"{callers[at]} ") + (step is SequenceStep.Call call ? RequestDigest.Of(call.Request) : "reset")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)).AsSpan(0, 6));
    }
}
