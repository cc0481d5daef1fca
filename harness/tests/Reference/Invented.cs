using System.Text;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Loading;

namespace ConformanceHarness.Tests.Reference;

/// <summary>An operation that no service has, of AWS JSON 1.0, with every kind of shape and no documentation.</summary>
internal static class Invented
{
    private const string Model = """
    {
      "smithy": "2.0",
      "shapes": {
        "test.lake#Lake_1": {
          "type": "service", "version": "1",
          "operations": [{ "target": "test.lake#StockLake" }],
          "errors": [{ "target": "test.lake#NoSuchLake" }],
          "traits": { "aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": { "name": "lake" } }
        },
        "test.lake#StockLake": {
          "type": "operation",
          "input": { "target": "test.lake#StockLakeInput" }, "output": { "target": "test.lake#StockLakeOutput" },
          "errors": [{ "target": "test.lake#LakeDry" }],
          "traits": {
            "smithy.api#examples": [
              { "title": "broken", "input": {}, "output": { "Level": 0, "Shown": "TOO LONG FOR ITS SHAPE" } },
              { "title": "good", "input": {}, "output": { "Shown": "Loch Ness" } }
            ]
          }
        },
        "test.lake#StockLakeInput": {
          "type": "structure",
          "members": {
            "Depth": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#range": { "min": 1, "max": 9 } } },
            "Kind": { "target": "test.lake#Kind", "traits": { "smithy.api#required": {} } },
            "Fish": { "target": "test.lake#FishList" },
            "Tags": { "target": "test.lake#Tags" },
            "Grade": { "target": "test.lake#Grade" },
            "Ratio": { "target": "smithy.api#Double" },
            "Frozen": { "target": "smithy.api#Boolean" },
            "Since": { "target": "smithy.api#Timestamp" },
            "Map": { "target": "smithy.api#Blob", "traits": { "smithy.api#length": { "max": 4 } } },
            "Water": { "target": "test.lake#Water" },
            "Notes": { "target": "smithy.api#Document" },
            "Upstream": { "target": "test.lake#Stream" }
          }
        },
        "test.lake#StockLakeOutput": {
          "type": "structure",
          "members": {
            "Level": { "target": "smithy.api#Integer", "traits": { "smithy.api#required": {}, "smithy.api#range": { "min": 3 } } },
            "Shown": { "target": "test.lake#ShortText", "traits": { "smithy.api#required": {} } },
            "Code": { "target": "test.lake#Code", "traits": { "smithy.api#required": {} } },
            "Fish": { "target": "test.lake#FishList", "traits": { "smithy.api#required": {} } },
            "Tags": { "target": "test.lake#Tags", "traits": { "smithy.api#required": {} } },
            "Grade": { "target": "test.lake#Grade", "traits": { "smithy.api#required": {} } },
            "Ratio": { "target": "smithy.api#Float", "traits": { "smithy.api#required": {}, "smithy.api#range": { "max": -1.5 } } },
            "Frozen": { "target": "smithy.api#Boolean", "traits": { "smithy.api#required": {} } },
            "Since": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#required": {} } },
            "Until": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#required": {}, "smithy.api#timestampFormat": "date-time" } },
            "Map": { "target": "smithy.api#Blob", "traits": { "smithy.api#required": {}, "smithy.api#length": { "min": 3 } } },
            "Water": { "target": "test.lake#Water", "traits": { "smithy.api#required": {} } },
            "Notes": { "target": "smithy.api#Document", "traits": { "smithy.api#required": {} } },
            "Upstream": { "target": "test.lake#Stream", "traits": { "smithy.api#required": {} } },
            "Optional": { "target": "smithy.api#String" }
          }
        },
        "test.lake#Kind": { "type": "enum", "members": {
          "DEEP": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "deep" } },
          "FLAT": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "flat" } } } },
        "test.lake#Grade": { "type": "intEnum", "members": {
          "ONE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
          "FIVE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 5 } } } },
        "test.lake#Code": { "type": "string", "traits": { "smithy.api#pattern": "^[A-Z]{2}-\\d+$", "smithy.api#length": { "min": 6, "max": 8 } } },
        "test.lake#ShortText": { "type": "string", "traits": { "smithy.api#length": { "min": 2, "max": 12 } } },
        "test.lake#FishList": { "type": "list", "member": { "target": "test.lake#ShortText" }, "traits": { "smithy.api#length": { "min": 2, "max": 3 } } },
        "test.lake#Tags": { "type": "map", "key": { "target": "test.lake#ShortText" }, "value": { "target": "test.lake#Code" }, "traits": { "smithy.api#length": { "min": 2 } } },
        "test.lake#Water": { "type": "union", "members": { "Salt": { "target": "smithy.api#Integer" }, "Sweet": { "target": "smithy.api#Boolean" } } },
        "test.lake#Stream": { "type": "structure", "members": {
          "Name": { "target": "test.lake#ShortText", "traits": { "smithy.api#required": {} } },
          "Upstream": { "target": "test.lake#Stream" } } },
        "test.lake#LakeDry": {
          "type": "structure",
          "members": {
            "Message": { "target": "smithy.api#String" },
            "lakeName": { "target": "test.lake#ShortText", "traits": { "smithy.api#required": {} } }
          },
          "traits": { "smithy.api#error": "client", "smithy.api#httpError": 409 }
        },
        "test.lake#NoSuchLake": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } }
      }
    }
    """;

    public static Specification Specification { get; } = Load(Model);

    public static Specification Load(string model)
    {
        var operation = OperationResolver.Resolve("lake.json", ModelLoader.Parse("lake.json", Encoding.UTF8.GetBytes(model)), null);
        return new Specification(operation, OperationRules.None, ProtocolLoader.Load(Path.Combine(Given.Root, "specs/aws-json")));
    }

    /// <summary>The model with texts in it replaced: from, to, from, to, …</summary>
    public static Specification With(params string[] pairs) =>
        Load(pairs.Chunk(2).Aggregate(Model, (model, pair) => model.Contains(pair[0], StringComparison.Ordinal)
            ? model.Replace(pair[0], pair[1], StringComparison.Ordinal) : throw new ArgumentException($"the model has no {pair[0]}", nameof(pairs))));
}
