namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>What the endpoint decided about a call.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The tape was retrieved; null where a mutant went on without one.</summary>
    public sealed record Accepted(string? Tape) : Verdict;

    /// <summary>The call was refused.</summary>
    public sealed record Refused(Refusal Refusal) : Verdict;
}
