using System.Text;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Tests.Support;

/// <summary>
/// An operation that no service has: AWS JSON 1.0, every kind of shape, nested and recursive, required and optional,
/// and errors with statuses of their own. What holds for it holds because of the model and of nothing else.
/// </summary>
internal static class Lake
{
    public const string Model = """
    {
      "smithy": "2.0",
      "shapes": {
        "test.lake#Lake_20250101": {
          "type": "service", "version": "2025-01-01",
          "operations": [{ "target": "test.lake#StockLake" }],
          "errors": [{ "target": "test.lake#LakeBusy" }],
          "traits": { "aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": { "name": "lake" } }
        },
        "test.lake#StockLake": {
          "type": "operation",
          "input": { "target": "test.lake#StockLakeInput" }, "output": { "target": "test.lake#StockLakeOutput" },
          "errors": [{ "target": "test.lake#NoSuchLake" }, { "target": "test.lake#PumpBroken" }]
        },
        "test.lake#StockLakeInput": {
          "type": "structure",
          "members": {
            "LakeId": { "target": "test.lake#LakeId", "traits": { "smithy.api#required": {} } },
            "Note": { "target": "test.lake#Note", "traits": { "smithy.api#required": {} } },
            "Depth": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#range": { "min": 1, "max": 9 } } },
            "Kind": { "target": "test.lake#Kind", "traits": { "smithy.api#required": {} } },
            "Fish": { "target": "test.lake#FishList", "traits": { "smithy.api#required": {} } },
            "Tags": { "target": "test.lake#Tags" },
            "Grade": { "target": "test.lake#Grade" },
            "Ratio": { "target": "smithy.api#Double", "traits": { "smithy.api#range": { "min": 0.5 } } },
            "Frozen": { "target": "smithy.api#Boolean" },
            "Since": { "target": "smithy.api#Timestamp" },
            "Until": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "date-time" } },
            "Map": { "target": "test.lake#MapImage" },
            "Water": { "target": "test.lake#Water" },
            "Extra": { "target": "smithy.api#Document" },
            "Inflow": { "target": "test.lake#Stream" },
            "Shore": { "target": "test.lake#Shore", "traits": { "smithy.api#required": {} } }
          }
        },
        "test.lake#StockLakeOutput": {
          "type": "structure",
          "members": {
            "LakeId": { "target": "test.lake#LakeId", "traits": { "smithy.api#required": {} } },
            "Level": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#range": { "min": 0, "max": 100 } } },
            "Fish": { "target": "test.lake#FishList" },
            "Shore": { "target": "test.lake#Shore" }
          }
        },
        "test.lake#LakeId": { "type": "string", "traits": { "smithy.api#length": { "min": 6, "max": 24 }, "smithy.api#pattern": "^lake-[a-z0-9]+(-(north|south))?$" } },
        "test.lake#Note": { "type": "string", "traits": { "smithy.api#length": { "min": 3, "max": 40 } } },
        "test.lake#Species": { "type": "string", "traits": { "smithy.api#length": { "min": 2, "max": 12 } } },
        "test.lake#FishList": { "type": "list", "member": { "target": "test.lake#Species" }, "traits": { "smithy.api#length": { "min": 2, "max": 4 } } },
        "test.lake#Tags": {
          "type": "map", "key": { "target": "test.lake#Species" }, "value": { "target": "test.lake#Note" },
          "traits": { "smithy.api#length": { "min": 1, "max": 3 } }
        },
        "test.lake#Kind": { "type": "enum", "members": {
          "DEEP": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "deep" } },
          "FLAT": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "flat" } },
          "salt": { "target": "smithy.api#Unit" } } },
        "test.lake#Grade": { "type": "intEnum", "members": {
          "ONE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
          "FIVE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 5 } } } },
        "test.lake#MapImage": { "type": "blob", "traits": { "smithy.api#length": { "min": 1, "max": 4 } } },
        "test.lake#Water": { "type": "union", "members": { "Salt": { "target": "smithy.api#Integer" }, "Sweet": { "target": "smithy.api#Boolean" } } },
        "test.lake#Stream": { "type": "structure", "members": {
          "Name": { "target": "test.lake#Species", "traits": { "smithy.api#required": {} } },
          "Inflow": { "target": "test.lake#Stream" } } },
        "test.lake#Shore": { "type": "structure", "members": {
          "Length": { "target": "smithy.api#Long", "traits": { "smithy.api#required": {}, "smithy.api#range": { "max": 1000 } } },
          "Piers": { "target": "test.lake#Piers", "traits": { "smithy.api#required": {} } } } },
        "test.lake#Piers": { "type": "list", "member": { "target": "test.lake#Pier" } },
        "test.lake#Pier": { "type": "structure", "members": {
          "Code": { "target": "test.lake#LakeId", "traits": { "smithy.api#required": {} } },
          "Open": { "target": "smithy.api#Boolean" } } },
        "test.lake#NoSuchLake": {
          "type": "structure", "members": { "message": { "target": "smithy.api#String" } },
          "traits": { "smithy.api#error": "client", "smithy.api#httpError": 404 }
        },
        "test.lake#LakeBusy": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } },
        "test.lake#PumpBroken": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "server" } }
      }
    }
    """;

    /// <summary>A body that keeps every clause.</summary>
    public const string Body =
        """{"LakeId":"lake-ness","Note":"a note","Depth":3,"Kind":"deep","Fish":["pike","carp"],"Shore":{"Length":12,"Piers":[{"Code":"lake-a1"}]}}""";

    public static Operation Operation => Specification.Operation;

    public static Specification Specification { get; } = With();

    /// <summary>The model with texts in it replaced: from, to, from, to, …</summary>
    public static Specification With(params string[] pairs) => Load(Replace(Model, pairs));

    /// <summary>The body with texts in it replaced, as a call.</summary>
    public static HttpRequest Call(params string[] pairs) => AwsJsonRequest.For(Operation, Encoding.UTF8.GetBytes(Replace(Body, pairs)));

    public static string Replace(string text, params string[] pairs) => pairs.Chunk(2).Aggregate(text, (soFar, pair) =>
        soFar.Contains(pair[0], StringComparison.Ordinal)
            ? soFar.Replace(pair[0], pair[1], StringComparison.Ordinal) : throw new ArgumentException($"there is no {pair[0]}", nameof(pairs)));

    public static Operation Resolve(string model, string? operation = null) =>
        OperationResolver.Resolve("lake.json", ModelLoader.Parse("lake.json", Encoding.UTF8.GetBytes(model)), operation);

    private static Specification Load(string model) =>
        new(Resolve(model), OperationRules.None, ProtocolLoader.Load(Repository.File("specs/aws-json")));
}
