using System.Globalization;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Refusals that are due, with another status or another type (API pages, Errors; AWS JSON protocols, "Operation error serialization").</summary>
internal static class ErrorMutants
{
    // The commonest class gets every way of being wrong, the others the plainest of each kind.
    private static readonly string[] Unknown = ["NoSuchErrorException", "System.ArgumentException", "ValidationExeption", "validationexception", "Error", "400", "ResourceNotFoundException"];

    public static IEnumerable<MutantDraft> Of(MutantKit kit) => RefusalClass.All(kit).SelectMany(refused => At(kit, refused));

    private static IEnumerable<MutantDraft> At(MutantKit kit, RefusalClass refused)
    {
        MutantDraft Draft(string what, string rule, ClauseId clause, Func<Refusal, Refusal> change) => new()
        {
            Name = $"error/{refused.Name}/{what}", Rule = $"{refused.Words} is refused {rule}", Clauses = [clause.Value], World = refused.World,
            Strength = kit.Specification.Catalogue.StrengthOf(clause), Change = behavior => refused.Reshape(behavior, change), Detail = Detail.Whole,
        };
        var (statuses, faults) = refused.IsCommonest ? (new[] { 401, 403, 404, 405, 409, 413, 415, 418, 422, 200 }, new[] { 500, 501, 502, 503, 504 }) : ([403, 422, 200], [500, 503]);
        foreach (var status in statuses)
            yield return Draft($"status-{Text(status)}", $"with HTTP {Text(status)}", ProtocolClauses.ErrorsStatus, refusal => refusal with { Status = status });
        foreach (var status in faults)
            yield return Draft($"status-{Text(status)}", $"with HTTP {Text(status)}", ProtocolClauses.NoServerFault, refusal => refusal with { Status = status });
        foreach (var type in Unknown.Take(refused.IsCommonest ? Unknown.Length : 2))
            yield return Draft($"type-{type}", $"as {type}, which nobody declares", ProtocolClauses.ErrorsKnownType, refusal => refusal with { Type = Type(type) });
        foreach (var type in kit.Specification.Protocol.ServerErrors.Order(StringComparer.Ordinal).Take(refused.IsCommonest ? int.MaxValue : 1))
            yield return Draft($"type-{type}", $"as {type}, an internal error", ProtocolClauses.NoServerFault, refusal => refusal with { Type = Type(type) });
        yield return Draft("server-fault", "as a server fault", ProtocolClauses.NoServerFault, _ => AnswerChanges.ServerFault);
        if (!refused.Accepted.IsEmpty) yield return new()
        {
            Name = $"error/{refused.Name}/accepted", Rule = $"{refused.Words} is accepted", Clauses = refused.Accepted, World = refused.World,
            Change = behavior => refused.Reshape(behavior, refusal => refusal with { Status = 200, Rewrite = response => response.Of("{}") }),
        };
        foreach (var draft in Others(kit, refused)) yield return draft;
    }

    // Types that are known, but say something else.
    private static IEnumerable<MutantDraft> Others(MutantKit kit, RefusalClass refused)
    {
        var (clause, types) = refused.Name switch
        {
            "constraint" => (kit.Ids.ConstraintType, new[] { "SerializationException", "UnknownOperationException", "MalformedQueryString", "BadRequestException", "InvalidParameterValue" }),
            "wrong-type" => (kit.Ids.ConstraintType, ["UnknownOperationException", "BadRequestException"]),
            "malformed" => (ProtocolClauses.ErrorsSerialization, ["ValidationException", "BadRequestException"]),
            "target" => (ProtocolClauses.ErrorsUnknownOperation, ["ValidationException", "InvalidAction"]),
            _ => (kit.Scenarios.First(scenario => !scenario.Scenario.Accepts && !scenario.Inputs.IsEmpty).Scenario.Clause, ["ValidationException", "SerializationException"]),
        };
        foreach (var type in types.Where(kit.Specification.Protocol.CommonErrors.Contains))
            yield return new()
            {
                Name = $"error/{refused.Name}/type-{type}", Rule = $"{refused.Words} is refused as {type}", World = refused.World,
                Clauses = refused.Name == "state" ? refused.Accepted : [clause.Value],
                Strength = kit.Specification.Catalogue.StrengthOf(clause), Detail = Detail.Kind, Change = behavior => refused.Reshape(behavior, refusal => refusal with { Type = Type(type) }),
            };
        if (refused.Name != "wrong-type") yield break;
        yield return new()
        {
            Name = "error/wrong-type/type-ValidationException", Rule = "a value of another type is refused as ValidationException", Clauses = [ProtocolClauses.ErrorsSerialization.Value],
            Strength = kit.Specification.Catalogue.StrengthOf(ProtocolClauses.ErrorsSerialization), Detail = Detail.Kind, Change = behavior => behavior.Reshaped<TypesStep>((_, refusal) => Refusals.Validation(refusal.Message)),
        };
    }

    private static ShapeId Type(string name) => new("com.amazon.coral.service", name);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
