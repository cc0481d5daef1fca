using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Mutants.State;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>What the documentation promises of things that exist, broken: scenarios, and what only one can hold.</summary>
internal static class StateMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit) => [.. kit.Scenarios.Where(bound => !bound.Inputs.IsEmpty).SelectMany(bound => Scenario(kit, bound)), .. Exclusive(kit)];

    private static IEnumerable<MutantDraft> Scenario(MutantKit kit, BoundScenario bound)
    {
        var clause = bound.Scenario.Clause;
        var slug = clause.Value[(clause.Value.LastIndexOf('/') + 1)..];
        MutantDraft Draft(string what, string rule, ClauseId told, Func<ReferenceBehavior, ReferenceBehavior> change) => new()
        {
            Name = $"state/{slug}/{what}", Rule = $"what \"{kit.Specification.Catalogue.Find(clause)?.Statement}\" is about {rule}", Clauses = [told.Value], World = WorldKind.Closed,
            Change = change, Detail = Detail.Kind, Candidates = bound.Inputs.Select(input => Witness.Of(kit.Call(input))),
        };
        if (bound.Scenario.Accepts)
        {
            ImmutableArray<string> clauses = [clause.Value, kit.Ids.WellFormed.Value];
            yield return Draft("refused", "is refused as malformed", clause, behavior => behavior.Before<ActionStep>(call => bound.Matches(call.Input) ? AnswerChanges.Malformed : null)) with { Clauses = clauses };
            yield return Draft("declined", "is declined", clause, behavior => behavior.Before<ActionStep>(call => bound.Matches(call.Input) ? new DeclaredError(kit.Specification).Refuse("No.", null) : null)) with { Clauses = clauses };
            yield break;
        }
        yield return Draft("accepted", "is done all the same", clause, behavior => behavior.Skipped<ActionStep>(call => bound.Matches(call.Input)));
        yield return Draft("malformed", "is refused as malformed", clause, behavior => behavior.Reshaped<ActionStep>((call, refusal) => bound.Matches(call.Input) ? AnswerChanges.Malformed : refusal));
        yield return Draft("server-fault", "is a server fault", ProtocolClauses.NoServerFault, behavior => behavior.Reshaped<ActionStep>((call, refusal) => bound.Matches(call.Input) ? AnswerChanges.ServerFault : refusal));
    }

    private static IEnumerable<MutantDraft> Exclusive(MutantKit kit)
    {
        if (kit.Specification.Rules.Exclusive is not { } rule) yield break;
        var accepted = kit.Scenarios.Where(bound => bound.Scenario.Accepts).SelectMany(bound => bound.Inputs).ToList();
        var calls = accepted.Select(kit.Call).ToList();
        var sequences = (from one in calls from other in calls select new Witness([one, other, one])).Append(new([.. calls, .. calls, .. Enumerable.Reverse(calls)])).ToList();
        MutantDraft Draft(string what, string text, ImmutableArray<string> clauses, Func<ReferenceBehavior, IWorld> world) => new()
        {
            Name = $"state/exclusive/{what}", Rule = text, Clauses = clauses, World = WorldKind.Closed, Candidates = sequences,
            Change = behavior => behavior with { World = world(behavior) },
        };
        ClosedWorld With(IHoldings holdings) => new(kit.Specification, kit.Bindings, holdings);
        ImmutableArray<string> two = [rule.Clause.Value, .. Rules(kit, SequenceRule.Linearizable)];

        yield return Draft("second-holder-accepted", "a second holder gets what the first has", two, _ => With(new AnyHoldings()));
        yield return Draft("forgets-every-second", "every second success is forgotten", two, _ => With(new ForgetfulHoldings()));
        yield return Draft("one-resource-for-all", "who holds one resource keeps others from all", [.. Accepting(kit), .. Rules(kit, SequenceRule.Independent)], _ => With(new Holdings(new PartComparer(_ => ""))));
        yield return Draft("reset-changes-nothing", "a reset leaves all as it is", [.. Accepting(kit), .. Rules(kit, SequenceRule.ResetRestores)], behavior => new UnresettableWorld(behavior.World)) with
        {
            Candidates = [new([.. calls, kit.Reset, .. Enumerable.Reverse(calls)])],
        };
        yield return Draft("refused-call-takes", "a refused call takes the resource all the same", [.. Accepting(kit), .. Rules(kit, SequenceRule.RefusalChangesNothing)], _ =>
        {
            var holdings = new Holdings();
            return new GreedyWorld(With(holdings), holdings, rule);
        }) with
        {
            Candidates = kit.Scenarios.Where(bound => !bound.Scenario.Accepts).SelectMany(bound => bound.Inputs)
                .SelectMany(refused => calls.Select(call => new Witness([kit.Call(refused), call]))),
        };
        yield return Draft("check-then-act", "two holders at once both get it", two, behavior => behavior.World) with
        {
            Manner = Manner.Concurrent, Candidates = [new Witness([.. calls], AtOnce: true)],
            Change = behavior =>
            {
                var race = new RacyHoldings(rule);
                return behavior with { World = With(race), Delay = race.Check };
            },
        };
        // The same name under another owner is another resource.
        yield return Draft("shared-across-accounts", "what one account holds, no other account can hold under the same name", [.. Accepting(kit), .. Rules(kit, SequenceRule.Independent)],
            _ => With(new Holdings(new PartComparer(text => text[(text.LastIndexOf(':') + 1)..]))));
    }

    private static IEnumerable<string> Accepting(MutantKit kit) => kit.Scenarios.Where(bound => bound.Scenario.Accepts).Select(bound => bound.Scenario.Clause.Value);

    private static IEnumerable<string> Rules(MutantKit kit, SequenceRule rule) => kit.Specification.Rules.Sequences.TryGetValue(rule, out var clause) ? [clause.Value] : [];
}
