using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Short ways to write mutants down.</summary>
internal static class Make
{
    /// <summary>A mutant by a changed rule.</summary>
    public static Mutant Of(string name, string rule, string clause, Rules rules, Witness witness) => new()
    {
        Name = name,
        Rule = rule,
        ExpectedClause = clause,
        Behaviour = new Behaviour { Rules = rules },
        Witness = witness,
    };

    /// <summary>A mutant by a fault.</summary>
    public static Mutant Of(string name, string rule, string clause, Trigger when, Effect then, Witness witness) => new()
    {
        Name = name,
        Rule = rule,
        ExpectedClause = clause,
        Behaviour = new Behaviour { Faults = [new Fault(when, then)] },
        Witness = witness,
    };

    /// <summary>The same, where only advice is broken.</summary>
    public static Mutant Advice(this Mutant mutant) => mutant with { OnlyAdvice = true };

    /// <summary>The same, with what a run needs to see it.</summary>
    public static Mutant Needs(this Mutant mutant, Demand demand) => mutant with { Demand = demand };

    /// <summary>The same on a server of other choices.</summary>
    public static Mutant On(this Mutant mutant, Disposition disposition) =>
        mutant with { Behaviour = mutant.Behaviour with { Disposition = disposition } };

    /// <summary>The rules with another protocol.</summary>
    public static Rules Protocol(Func<ProtocolRules, ProtocolRules> change) => new() { Protocol = change(new()) };

    /// <summary>The rules with other JSON.</summary>
    public static Rules Json(Func<Json.JsonRules, Json.JsonRules> change) => Protocol(p => p with { Json = change(p.Json) });
}
