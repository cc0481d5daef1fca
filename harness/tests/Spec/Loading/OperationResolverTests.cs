using ConformanceHarness.Spec.Model;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

public sealed class OperationResolverTests
{
    private static string Service(string body, string shapes = "") =>
        """{"smithy":"2.0","shapes":{"a#S_1":{"type":"service","version":"1",""" + body + "}" + shapes + "}}";

    private const string Json11 = "\"traits\":{\"aws.protocols#awsJson1_1\":{}}";

    [Fact]
    public void Resolve_OnlyOperation_NeedsNoName()
    {
        var operation = Lake.Resolve(Lake.Model);

        Assert.Equal("StockLake", operation.Name);
        Assert.Equal("Lake_20250101.StockLake", operation.Target);
        Assert.Equal("application/x-amz-json-1.0", operation.ContentType);
        Assert.Equal("lake", operation.SigningName);
        Assert.Equal(ProtocolVersion.AwsJson10, operation.Protocol);
        Assert.Equal(["NoSuchLake", "PumpBroken", "LakeBusy"], operation.Errors.Select(error => error.Id.Name));
    }

    [Fact]
    public void Resolve_BothProtocols_SpeaksTheNewer()
    {
        var operation = Lake.Resolve(Lake.Replace(Lake.Model, "\"aws.protocols#awsJson1_0\": {}", "\"aws.protocols#awsJson1_0\": {}, \"aws.protocols#awsJson1_1\": {}"));

        Assert.Equal("application/x-amz-json-1.1", operation.ContentType);
    }

    [Fact]
    public void Resolve_OperationsOfResources_AreOperationsOfTheService()
    {
        var model = Service(Json11 + ",\"resources\":[{\"target\":\"a#Lake\"}]", """
            ,"a#Lake":{"type":"resource","read":{"target":"a#Get"},"resources":[{"target":"a#Fish"},{"target":"a#Lake"}]},
            "a#Fish":{"type":"resource","list":{"target":"a#ListFish"}},
            "a#Get":{"type":"operation"},"a#ListFish":{"type":"operation"},"a#Loose":{"type":"operation"}
            """);

        Assert.Equal("S_1.ListFish", Lake.Resolve(model, "ListFish").Target);
        Assert.Equal("S_1.Get", Lake.Resolve(model, "Get").Target);
        Assert.Equal("lake.json: $.shapes: no operation 'Loose'; expected --operation with one of Get, ListFish", Problem.Only(() => Lake.Resolve(model, "Loose")));
    }

    [Fact]
    public void Resolve_ErrorOfOperationAndService_IsThereOnce()
    {
        var operation = Lake.Resolve(Lake.Replace(Lake.Model, "\"errors\": [{ \"target\": \"test.lake#LakeBusy\" }]", "\"errors\": [{ \"target\": \"test.lake#NoSuchLake\" }]"));

        Assert.Equal(["NoSuchLake", "PumpBroken"], operation.Errors.Select(error => error.Id.Name));
    }

    [Theory]
    [InlineData(null, "2 operations and none named; expected --operation with one of A, B")]
    [InlineData("a", "no operation 'a'; expected --operation with one of A, B")]
    public void Resolve_NameThatDoesNotDecide_ListsTheNames(string? name, string problem)
    {
        var model = Service(Json11 + ",\"operations\":[{\"target\":\"a#B\"},{\"target\":\"a#A\"}]", ",\"a#A\":{\"type\":\"operation\"},\"a#B\":{\"type\":\"operation\"}");

        Assert.Equal("lake.json: $.shapes: " + problem, Problem.Only(() => Lake.Resolve(model, name)));
    }

    [Fact]
    public void Resolve_NothingIsRight_IsToldAtOnce()
    {
        Assert.Equal("lake.json: $.shapes: no service; expected one shape of type service", Problem.Only(() => Lake.Resolve("""{"smithy":"2.0","shapes":{}}""")));
        Assert.Equal(
            [
                "lake.json: $.shapes: 0 operations and none named; expected at least one operation",
                "lake.json: $.shapes['a#S_1'].traits: no AWS JSON protocol; expected aws.protocols#awsJson1_0 or aws.protocols#awsJson1_1",
            ],
            Problem.Of(() => Lake.Resolve(Service("\"traits\":{\"aws.protocols#restJson1\":{}}"))));
    }

    [Fact]
    public void Resolve_PublishedModel_IsTheOperationOfThePage()
    {
        var operation = Published.Specification.Operation;

        Assert.Equal("StorageGateway_20130630.RetrieveTapeRecoveryPoint", operation.Target);
        Assert.Equal("application/x-amz-json-1.1", operation.ContentType);
        Assert.Equal("storagegateway", operation.SigningName);
        Assert.Equal(["InternalServerError", "InvalidGatewayRequestException"], operation.Errors.Select(error => error.Id.Name));
    }
}
