using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Clauses;

public sealed class ClauseDerivationTests
{
    private static List<string> Ids(string side) =>
        [.. ClauseDerivation.Derive(Lake.Operation, OperationRules.None).Select(clause => clause.Id.Value).Where(id => id.StartsWith($"StockLake/{side}/", StringComparison.Ordinal))
            .Select(id => id[$"StockLake/{side}/".Length..])];

    [Fact]
    public void Derive_InventedInput_HasAClauseForEveryDemandAtEveryDepth() => Assert.Equal(
        [
            "LakeId/required", "LakeId/type", "LakeId/length-min", "LakeId/length-max", "LakeId/pattern",
            "Note/required", "Note/type", "Note/length-min", "Note/length-max",
            "Depth/required", "Depth/type", "Depth/range-min", "Depth/range-max",
            "Kind/required", "Kind/type", "Kind/enum",
            "Fish/required", "Fish/type", "Fish/length-min", "Fish/length-max",
            "Fish/member/type", "Fish/member/length-min", "Fish/member/length-max",
            "Tags/type", "Tags/length-min", "Tags/length-max",
            "Tags/key/type", "Tags/key/length-min", "Tags/key/length-max",
            "Tags/value/type", "Tags/value/length-min", "Tags/value/length-max",
            "Grade/type", "Grade/enum",
            "Ratio/type", "Ratio/range-min",
            "Frozen/type", "Since/type", "Until/type",
            "Map/type", "Map/length-min", "Map/length-max",
            "Water/type", "Water/Salt/type", "Water/Sweet/type",
            "Inflow/type", "Inflow/Name/required", "Inflow/Name/type", "Inflow/Name/length-min", "Inflow/Name/length-max", "Inflow/Inflow/type",
            "Shore/required", "Shore/type",
            "Shore/Length/required", "Shore/Length/type", "Shore/Length/range-max",
            "Shore/Piers/required", "Shore/Piers/type", "Shore/Piers/member/type",
            "Shore/Piers/member/Code/required", "Shore/Piers/member/Code/type", "Shore/Piers/member/Code/length-min", "Shore/Piers/member/Code/length-max", "Shore/Piers/member/Code/pattern",
            "Shore/Piers/member/Open/type",
        ],
        Ids("input"));

    [Fact]
    public void Derive_InventedOutput_AsksForPresenceInsteadOfRequired() => Assert.Equal(
        [
            "status", "json",
            "LakeId/present", "LakeId/type", "LakeId/length-min", "LakeId/length-max", "LakeId/pattern",
            "Level/present", "Level/type", "Level/range-min", "Level/range-max",
            "Fish/type", "Fish/length-min", "Fish/length-max", "Fish/member/type", "Fish/member/length-min", "Fish/member/length-max",
            "Shore/type", "Shore/Length/type", "Shore/Length/range-max", "Shore/Piers/type", "Shore/Piers/member/type",
            "Shore/Piers/member/Code/type", "Shore/Piers/member/Code/length-min", "Shore/Piers/member/Code/length-max", "Shore/Piers/member/Code/pattern",
            "Shore/Piers/member/Open/type",
        ],
        Ids("output"));

    [Fact]
    public void Derive_AnyOperation_HasAcceptanceAndErrors()
    {
        Assert.Equal(["well-formed", "any-combination"], Ids("accepts"));
        Assert.Equal(["constraint-type"], Ids("errors"));
    }

    [Fact]
    public void Derive_Clause_SaysWhatAndWhere()
    {
        var clauses = ClauseDerivation.Derive(Lake.Operation, OperationRules.None).ToDictionary(clause => clause.Id.Value["StockLake/".Length..]);

        Assert.All(clauses.Values, clause => Assert.Equal((Strength.Must, Provenance.Model), (clause.Strength, clause.Provenance)));
        Assert.Equal("Depth is at most 9.", clauses["input/Depth/range-max"].Statement);
        Assert.Equal("smithy.api#Integer, reached as Depth", clauses["input/Depth/range-max"].Source);
        Assert.Equal("Fish is at least 2 elements long.", clauses["input/Fish/length-min"].Statement);
        Assert.Equal("Tags is at most 3 entries long.", clauses["input/Tags/length-max"].Statement);
        Assert.Equal("Map is at most 4 bytes long.", clauses["input/Map/length-max"].Statement);
        Assert.Equal("Note is at most 40 characters long.", clauses["input/Note/length-max"].Statement);
        Assert.Equal("Kind is one of deep, flat, salt.", clauses["input/Kind/enum"].Statement);
        Assert.Equal("Inflow/Name is present and not null.", clauses["input/Inflow/Name/required"].Statement);
        Assert.Equal("Until is a timestamp.", clauses["input/Until/type"].Statement);
        Assert.Equal("LakeId matches ^lake-[a-z0-9]+(-(north|south))?$", clauses["input/LakeId/pattern"].Statement);
        Assert.Equal("Success carries Level.", clauses["output/Level/present"].Statement);
    }

    [Fact]
    public void Derive_MinimumOfZero_IsNoDemand()
    {
        var ids = Lake.With("\"min\": 3, \"max\": 40", "\"min\": 0, \"max\": 40").Catalogue.All.Select(clause => clause.Id.Value).ToHashSet();

        Assert.DoesNotContain("StockLake/input/Note/length-min", ids);
        Assert.Contains("StockLake/input/Note/length-max", ids);
    }

    [Fact]
    public void Derive_OutputTheRulesSayIsPresent_HasAClauseForIt()
    {
        var rules = new OperationRules { Present = [new("Fish")] };

        Assert.Contains(ClauseDerivation.Derive(Lake.Operation, rules), clause => clause.Id.Value == "StockLake/output/Fish/present");
    }

    [Fact]
    public void Derive_EveryId_IsThereOnce() =>
        Assert.All(ClauseDerivation.Derive(Lake.Operation, OperationRules.None).GroupBy(clause => clause.Id), group => Assert.Single(group));

    [Fact]
    public void Catalogue_PublishedOperation_HoldsTheseClauses() => Assert.Equal(
        [
            "accepts/well-formed", "accepts/any-combination",
            "input/TapeARN/required", "input/TapeARN/type", "input/TapeARN/length-min", "input/TapeARN/length-max", "input/TapeARN/pattern",
            "input/GatewayARN/required", "input/GatewayARN/type", "input/GatewayARN/length-min", "input/GatewayARN/length-max",
            "output/status", "output/json", "output/TapeARN/present",
            "output/TapeARN/type", "output/TapeARN/length-min", "output/TapeARN/length-max", "output/TapeARN/pattern",
            "errors/constraint-type", "output/TapeARN/echo", "input/GatewayARN/form",
        ],
        Published.Specification.Catalogue.All.Select(clause => clause.Id.Value).Where(id => !id.StartsWith("aws-json/", StringComparison.Ordinal))
            .Select(id => id["RetrieveTapeRecoveryPoint/".Length..]).Where(id => !id.StartsWith("state/", StringComparison.Ordinal)));
}
