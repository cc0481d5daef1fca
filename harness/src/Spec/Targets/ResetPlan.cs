namespace ConformanceHarness.Spec.Targets;

/// <summary>How a target is brought back to the state its bindings describe.</summary>
/// <param name="Timeout">How long that may take.</param>
public abstract record ResetPlan(TimeSpan Timeout)
{
    /// <summary>An HTTP request; any 2xx answer says that it is done.</summary>
    /// <param name="Method">The method.</param>
    /// <param name="Address">An absolute http or https address, or a path on the endpoint itself.</param>
    /// <param name="Timeout">How long the answer may take.</param>
    public sealed record Call(string Method, string Address, TimeSpan Timeout) : ResetPlan(Timeout);

    /// <summary>A program; exit code 0 says that it is done.</summary>
    /// <param name="Line">The program and its arguments, which no shell reads.</param>
    /// <param name="Timeout">How long it may run before it is ended.</param>
    public sealed record Command(ImmutableArray<string> Line, TimeSpan Timeout) : ResetPlan(Timeout);
}
