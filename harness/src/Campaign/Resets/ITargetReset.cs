namespace ConformanceHarness.Campaign.Resets;

/// <summary>Brings a target back to the state its bindings describe.</summary>
public interface ITargetReset
{
    /// <summary>A line for a POSIX shell that does the same.</summary>
    string Shell { get; }

    /// <summary>Does it; returns null, or why it could not be done.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    ValueTask<string?> ResetAsync(CancellationToken ct);
}
