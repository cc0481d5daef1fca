using System.Collections.Concurrent;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>What the faults of one endpoint remember between calls.</summary>
public sealed class Memory
{
    private readonly ConcurrentDictionary<string, int> seen = new();
    private long accepted;
    private long refused;
    private string? tape;

    /// <summary>Counts an acceptance, and says the how-manieth it is.</summary>
    public long CountAccepted() => Interlocked.Increment(ref accepted);

    /// <summary>Counts a refusal, and says the how-manieth it is.</summary>
    public long CountRefused() => Interlocked.Increment(ref refused);

    /// <summary>Counts this body, and says the how-manieth time it came.</summary>
    public int CountBody(string body) => seen.AddOrUpdate(body, 1, (_, count) => count + 1);

    /// <summary>Puts a tape into the one place there is, and says which was there.</summary>
    public string? Exchange(string next) => Interlocked.Exchange(ref tape, next);

    /// <summary>The tape in that place.</summary>
    public string? Tape => Volatile.Read(ref tape);
}
