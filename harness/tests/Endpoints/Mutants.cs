using ConformanceHarness.Tests.Endpoints.Mutations;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Endpoints with one rule broken each; a run that finds nothing against one of them has a blind spot.</summary>
public static class Mutants
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Mutant> All { get; } =
    [
        .. MemberMutants.All,
        .. TypeMutants.All,
        .. PatternMutants.All,
        .. AcceptanceMutants.All,
        .. OutputMutants.All,
        .. ErrorMutants.All,
        .. BodyMutants.All,
        .. HeaderMutants.All,
        .. TriggerMutants.All,
        .. TransportMutants.All,
        .. CombinationMutants.All,
        .. RecurrentMutants.All,
        .. StateMutants.All,
    ];

    /// <summary>The mutant of that name.</summary>
    public static Mutant Get(string name) => All.Single(mutant => mutant.Name == name);
}
