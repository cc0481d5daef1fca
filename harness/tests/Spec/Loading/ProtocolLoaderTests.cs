using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class ProtocolLoaderTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public ProtocolLoaderTests()
    {
        foreach (var name in new[] { "protocol.clauses.json", "errors.json" })
            File.Copy(Repository.File("specs/aws-json/" + name), _folder[name]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_ProtocolOfTheRepository_HasEveryClauseTheEngineJudgesBy()
    {
        var protocol = ProtocolLoader.Load(_folder.Path);

        Assert.Superset(ProtocolClauses.All.ToHashSet(), protocol.Clauses.Select(clause => clause.Id).ToHashSet());
        Assert.All(protocol.Clauses, clause => Assert.EndsWith(".", clause.Statement, StringComparison.Ordinal));
        Assert.True(protocol.ConstraintErrors.IsSubsetOf(protocol.CommonErrors), "a constraint error is common");
        Assert.True(protocol.AuthenticationErrors.IsSubsetOf(protocol.CommonErrors), "an authentication error is common");
        Assert.True(protocol.MalformedErrors.IsSubsetOf(protocol.CommonErrors), "a malformed error is common");
        Assert.False(protocol.ServerErrors.Overlaps(protocol.CommonErrors), "a server error is no client error");
        Assert.False(protocol.ThrottlingErrors.Overlaps(protocol.CommonErrors), "throttling is told apart from refusals");
    }

    [Fact]
    public void ProtocolClauses_All_ListsEveryId() => Assert.Equal(
        typeof(ProtocolClauses).GetFields().Select(field => (ClauseId)field.GetValue(null)!).ToHashSet(), ProtocolClauses.All.ToHashSet());

    [Fact]
    public void Load_MistakesInBothFiles_AreToldAllAtOnce()
    {
        Change("protocol.clauses.json", "\"body/malformed\"", "\"body/malfromed\"");
        Change("protocol.clauses.json", "\"body/trailing-text\",\n      \"strength\": \"must\"", "\"body/trailing-text\",\n      \"strength\": \"musty\"");
        Change("errors.json", "\"server\"", "\"servers\"");

        Assert.Equal(
            [
                "$.clauses[1].strength: found \"musty\"; expected one of must, observe, should",
                "$.clauses: no clause 'body/malformed'; expected every clause the engine judges by",
                "$.clauses: no clause 'body/trailing-text'; expected every clause the engine judges by",
                "$.servers: unknown property 'servers'; expected 'server'",
                "$.server: missing; expected an array of error type names",
            ],
            Problems());
    }

    [Fact]
    public void Load_OneClauseTwice_IsRefused()
    {
        Change("protocol.clauses.json", "\"body/empty\"", "\"body/malformed\"");

        Assert.Equal("$.clauses[3].id: found \"body/malformed\"; expected an id no other clause of the file has", Problems()[0]);
    }

    [Fact]
    public void Load_RulesOfAnOperation_AreNoneOfTheProtocols()
    {
        Change("protocol.clauses.json", "\"id\": \"body/empty\",", "\"id\": \"body/empty\", \"present\": \"TapeARN\",");

        Assert.StartsWith("$.clauses[3].present: unknown property 'present'", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFolder_NamesBothFiles()
    {
        var problems = Assert.Throws<SpecException>(() => ProtocolLoader.Load(_folder["none"])).Problems;

        Assert.Equal(["protocol.clauses.json", "errors.json"], problems.Select(problem => Path.GetFileName(problem.File)));
        Assert.All(problems, problem => Assert.Equal("no such file", problem.Found));
    }

    [Fact]
    public void SpecificationLoader_MistakesInModelAndProtocol_AreToldAllAtOnce()
    {
        File.WriteAllText(_folder["m.json"], Lake.Replace(Lake.Model, "\"min\": 6, \"max\": 24", "\"min\": 26, \"max\": 24"));
        Change("errors.json", "\"common\"", "\"comon\"");

        var problems = Problem.Of(() => SpecificationLoader.Load(_folder["m.json"], null, _folder.Path));

        Assert.Contains(problems, problem => problem.Contains("errors.json: $.comon", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("m.json: $.shapes['test.lake#LakeId']", StringComparison.Ordinal));
    }

    [Fact]
    public void SpecificationLoader_ClauseFileBesideTheModel_IsRead()
    {
        File.WriteAllText(_folder["m.json"], Lake.Model);
        var without = SpecificationLoader.Load(_folder["m.json"], "StockLake", _folder.Path);
        File.WriteAllText(_folder["StockLake.clauses.json"],
            """{"operation":"StockLake","clauses":[{"id":"output/Level/type","strength":"should","provenance":"doc","statement":"It is level.","source":"p"},{"id":"state/x","strength":"must","provenance":"doc","statement":"X.","source":"p"}]}""");
        var with = SpecificationLoader.Load(_folder["m.json"], "StockLake", _folder.Path);

        Assert.Equal(Strength.Must, without.Catalogue.StrengthOf(new("StockLake/output/Level/type")));
        Assert.Equal(Strength.Should, with.Catalogue.StrengthOf(new("StockLake/output/Level/type")));
        Assert.Equal(without.Catalogue.All.Length + 1, with.Catalogue.All.Length);
        Assert.Equal(without.Catalogue.All.IndexOf(without.Catalogue.Find(new("StockLake/output/Level/type"))!), with.Catalogue.All.IndexOf(with.Catalogue.Find(new("StockLake/output/Level/type"))!));
    }

    private List<string> Problems() =>
        [.. Assert.Throws<SpecException>(() => ProtocolLoader.Load(_folder.Path)).Problems.Select(problem => $"{problem.Path}: {problem.Found}; expected {problem.Expected}")];

    private void Change(string file, string from, string to) => File.WriteAllText(_folder[file], Lake.Replace(File.ReadAllText(_folder[file]), from, to));
}
