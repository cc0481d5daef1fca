using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Well-formed requests that are called malformed, and refusals of them that are put wrongly.</summary>
internal static class AcceptanceMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        var wellFormed = $"{kit.Specification.Operation.Name}/accepts/*";
        foreach (var site in kit.Texts.Where(site => site.Constraints.Pattern is null))
        {
            MutantDraft Refused(string what, string rule, Func<string, bool> when, params string[] units) => new()
            {
                Name = $"acceptance/{site.Path}/{what}-refused", Rule = $"{site.Path} {rule} is called malformed", Clauses = [wellFormed, $"{kit.Specification.Operation.Name}/input/{site.Path}/*"],
                Change = behavior => behavior.Before<ActionStep>(call => Triggers.Text(call.Input, site) is { } text && when(text) ? AnswerChanges.Malformed : null),
                Candidates = kit.With(site, units.SelectMany(unit => Samples.Around(site, unit)).Select(Triggers.Json)),
            };
            yield return Refused("no-arn", "that is no ARN", text => !text.StartsWith("arn:", StringComparison.Ordinal), "a");
            yield return Refused("capitals", "with a capital letter", text => text.Any(char.IsAsciiLetterUpper), "A");
            yield return Refused("space", "with a space", text => text.Contains(' ', StringComparison.Ordinal), " ");
            yield return Refused("punctuation", "with an unusual character", text => text.IndexOfAny(['#', '@', '*', ',', '\'', ';']) >= 0, "#", "'");
            yield return Refused("long", "past half of its greatest length", text => text.Length > (site.MaxLength ?? 1000) / 2, "a");
        }
        if (kit.Scenarios.IsEmpty) yield break;

        MutantDraft Declined(string what, string rule, string clause, Func<Refusal, Refusal> change) => new()
        {
            Name = $"declined/{what}", Rule = $"what does not exist is refused {rule}", Clauses = [clause], World = WorldKind.Closed,
            Change = behavior => behavior.Reshaped<ActionStep>((call, refusal) => kit.Scenarios.Any(scenario => scenario.Matches(call.Input)) ? refusal : change(refusal)),
            Candidates = [Witness.Of(kit.Plain)], Detail = Detail.Whole,
        };
        ShapeId Type(string name) => new("com.amazon.coral.service", name);
        yield return Declined("as-validation-error", "as if it were malformed", wellFormed, refusal => AnswerChanges.Malformed);
        yield return Declined("as-serialization-error", "as if it could not be read", wellFormed, refusal => Refusals.Serialization(refusal.Message));
        yield return Declined("as-unknown-type", "with a type nobody declares", "aws-json/errors/known-type", refusal => refusal with { Type = Type("ResourceNotFoundException") });
        yield return Declined("with-404", "with HTTP 404", "aws-json/errors/status", refusal => refusal with { Status = 404 });
        yield return Declined("with-500", "with HTTP 500", "aws-json/robustness/no-server-fault", refusal => AnswerChanges.ServerFault);
        yield return Declined("as-internal-error", "as an internal error", "aws-json/robustness/no-server-fault", refusal => refusal with { Type = Type("InternalServerError") });
        yield return Declined("untyped", "without a type", "aws-json/errors/typed", refusal => refusal with { Rewrite = response => response.Of("{\"message\":\"No.\"}") });
        yield return Declined("with-empty-output", "by an empty output", $"{kit.Specification.Operation.Name}/output/*", refusal => refusal with { Rewrite = response => response.Of("{}") with { Status = 200 } });
    }
}
