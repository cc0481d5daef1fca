namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>An endpoint that misbehaves on the wire, and what a run against it must come to.</summary>
/// <param name="Name">A slug that says what it does.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="StartAsync">Puts it up.</param>
internal sealed record HostileEndpoint(string Name, int ExitCode, Func<Task<HostileHost>> StartAsync)
{
    public HostileEndpoint(string name, int exitCode, Func<HostileHost> start)
        : this(name, exitCode, () => Task.FromResult(start()))
    {
    }

    /// <summary>The clause of a finding that must be there; any will do when null.</summary>
    public string? Clause { get; init; }

    /// <summary>The symptom of that finding.</summary>
    public string? Symptom { get; init; }

    /// <summary>Whether that finding must be told as one that does not always show; either will do when null.</summary>
    public bool? Intermittent { get; init; } = false;

    /// <summary>What the verdict, or else the reason a phase was cut, must say.</summary>
    public string? Says { get; init; }

    /// <summary>Whether it lets one wait, so that the time-outs have to be short.</summary>
    public bool Hangs { get; init; }

    /// <summary>Whether one case besides the probe is enough: for what another endpoint does through a whole run.</summary>
    public bool Brief { get; init; }

    /// <summary>How many cases must have been judged in spite of all.</summary>
    public int Judged { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
