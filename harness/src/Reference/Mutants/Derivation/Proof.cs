using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>
/// Makes mutants of drafts by finding a request that the changed endpoint answers otherwise. A request whose answer the
/// sources leave open proves no fault, only a freedom.
/// </summary>
internal sealed class Proof(MutantKit kit)
{
    private const string Contested = "it shows only for values on which the published sources disagree, and those are not judged";

    /// <summary>The mutant, or null when nothing shows its change.</summary>
    public Mutant? Of(MutantDraft draft)
    {
        Witness? contested = null;
        foreach (var candidate in draft.Candidates.DefaultIfEmpty(null).SelectMany(given => given is null ? kit.Probes(draft.World) : [given]))
        {
            if (!Differs(draft, candidate)) continue;
            if (draft.Judged || !candidate.Requests.Any(IsContested)) return Make(draft, candidate, draft.Unseen);
            contested ??= candidate;
        }
        return contested is null || draft.Free ? null : Make(draft, contested, draft.Unseen ?? Contested);
    }

    private bool Differs(MutantDraft draft, Witness candidate) =>
        Transcript.Of(kit.Reference(draft.World), candidate, draft.Detail)
        != Transcript.Of(new ReferenceService(draft.Change(kit.Behavior(draft.World))), candidate, draft.Detail);

    private bool IsContested(HttpRequest request) => JsonText.Read(request.Body) switch
    {
        JsonText.Object body => body.Oddities != JsonOddities.None
            || ValueCheck.Check(kit.Specification, kit.Specification.Operation.Input, body.Root).Any(departure => departure.Holding == Holding.Disputed),
        var text => text.Oddities != JsonOddities.None,
    };

    private static Mutant Make(MutantDraft draft, Witness witness, string? unseen) => new()
    {
        Name = draft.Name, Rule = draft.Rule, Clauses = draft.Clauses, Strength = draft.Strength, World = draft.World,
        Manner = draft.Manner, Change = draft.Change, Witness = witness, Unseen = unseen,
    };
}
