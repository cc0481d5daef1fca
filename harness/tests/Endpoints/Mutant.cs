using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>A conforming endpoint with exactly one rule broken.</summary>
public sealed record Mutant
{
    /// <summary>A slug that says the defect.</summary>
    public required string Name { get; init; }

    /// <summary>The rule that is broken, in words.</summary>
    public required string Rule { get; init; }

    /// <summary>A glob for the id of the clause that should tell.</summary>
    public required string ExpectedClause { get; init; }

    /// <summary>The endpoint.</summary>
    public required Behaviour Behaviour { get; init; }

    /// <summary>Requests that the mutant answers otherwise than <see cref="Sound"/>.</summary>
    public required Witness Witness { get; init; }

    /// <summary>Whether the clause only advises ("should").</summary>
    public bool OnlyAdvice { get; init; }

    /// <summary>What must hold before the fault can show at all.</summary>
    public Demand Demand { get; init; }

    /// <summary>The endpoint without its defect.</summary>
    public Behaviour Sound => new() { Disposition = Behaviour.Disposition };

    /// <summary>Puts the mutant on a free port.</summary>
    public Task<IEndpoint> StartAsync() => RecoveryPointEndpoint.StartAsync(Behaviour);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
