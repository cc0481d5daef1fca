using System.Text.Json;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Constraints;

/// <summary>The JSON form of each shape (AWS JSON protocols, "Shape serialization").</summary>
public sealed class JsonTypesTests
{
    private static readonly string[] Wrong = ["\"text\"", "7", "true", "[]", "{}"];

    [Theory]
    [InlineData(SimpleKind.String, "\"\"", Holding.Kept)]
    [InlineData(SimpleKind.Boolean, "true", Holding.Kept)]
    [InlineData(SimpleKind.Boolean, "false", Holding.Kept)]
    [InlineData(SimpleKind.Boolean, "1", Holding.Broken)]
    [InlineData(SimpleKind.Boolean, "\"true\"", Holding.Broken)]
    [InlineData(SimpleKind.Byte, "127", Holding.Kept)]
    [InlineData(SimpleKind.Byte, "128", Holding.Disputed)]
    [InlineData(SimpleKind.Short, "-32768", Holding.Kept)]
    [InlineData(SimpleKind.Short, "-32769", Holding.Disputed)]
    [InlineData(SimpleKind.Integer, "2147483647", Holding.Kept)]
    [InlineData(SimpleKind.Integer, "2147483648", Holding.Disputed)]
    [InlineData(SimpleKind.Integer, "1.0", Holding.Disputed)]
    [InlineData(SimpleKind.Integer, "1e2", Holding.Disputed)]
    [InlineData(SimpleKind.Integer, "1.5", Holding.Disputed)]
    [InlineData(SimpleKind.Integer, "\"1\"", Holding.Broken)]
    [InlineData(SimpleKind.Long, "-9223372036854775808", Holding.Kept)]
    [InlineData(SimpleKind.Long, "9223372036854775808", Holding.Disputed)]
    [InlineData(SimpleKind.BigInteger, "123456789012345678901234567890", Holding.Kept)]
    [InlineData(SimpleKind.BigInteger, "1.5", Holding.Disputed)]
    [InlineData(SimpleKind.BigDecimal, "1.5e400", Holding.Kept)]
    [InlineData(SimpleKind.Double, "1.5e3", Holding.Kept)]
    [InlineData(SimpleKind.Double, "\"NaN\"", Holding.Kept)]
    [InlineData(SimpleKind.Float, "\"-Infinity\"", Holding.Kept)]
    [InlineData(SimpleKind.Float, "\"Infinity\"", Holding.Kept)]
    [InlineData(SimpleKind.Float, "\"nan\"", Holding.Broken)]
    [InlineData(SimpleKind.Blob, "\"AAEC\"", Holding.Kept)]
    [InlineData(SimpleKind.Blob, "\"\"", Holding.Kept)]
    [InlineData(SimpleKind.Blob, "\"no base64\"", Holding.Disputed)]
    [InlineData(SimpleKind.Blob, "\"no-base64\"", Holding.Disputed)]
    [InlineData(SimpleKind.Timestamp, "1.5", Holding.Kept)]
    [InlineData(SimpleKind.Timestamp, "\"2023-11-14T22:13:20Z\"", Holding.Disputed)]
    [InlineData(SimpleKind.Document, "[1,{}]", Holding.Kept)]
    public void Holds_SimpleShape_IsItsForm(SimpleKind kind, string json, Holding holding) =>
        Assert.Equal(holding, Holds(new SimpleShape(new("a", "B"), Traits.None, kind), json));

    [Theory]
    [InlineData(null, "7", Holding.Kept)]
    [InlineData("epoch-seconds", "7", Holding.Kept)]
    [InlineData("epoch-seconds", "\"7\"", Holding.Disputed)]
    [InlineData("date-time", "\"2023-11-14T22:13:20Z\"", Holding.Kept)]
    [InlineData("date-time", "\"2023-11-14T22:13:20.123Z\"", Holding.Kept)]
    [InlineData("date-time", "\"yesterday\"", Holding.Disputed)]
    [InlineData("date-time", "7", Holding.Disputed)]
    [InlineData("http-date", "\"Tue, 14 Nov 2023 22:13:20 GMT\"", Holding.Kept)]
    [InlineData("http-date", "\"2023-11-14T22:13:20Z\"", Holding.Disputed)]
    [InlineData("http-date", "true", Holding.Broken)]
    public void Holds_TimestampOfAFormat_IsOfThatFormat(string? format, string json, Holding holding) => Assert.Equal(
        holding, Holds(new SimpleShape(new("a", "B"), Traits.None, SimpleKind.Timestamp), json,
            format is null ? Traits.None : new Traits(new Dictionary<string, JsonElement> { [TraitIds.TimestampFormat] = JsonElement.Parse($"\"{format}\"") })));

    [Theory]
    [InlineData("Water", "{\"Salt\":1}", Holding.Kept)]
    [InlineData("Water", "{\"Salt\":1,\"Sweet\":null}", Holding.Kept)]
    [InlineData("Water", "{\"__type\":\"x\",\"Salt\":1}", Holding.Kept)]
    [InlineData("Water", "{}", Holding.Disputed)]
    [InlineData("Water", "{\"Salt\":null}", Holding.Disputed)]
    [InlineData("Water", "{\"Salt\":1,\"Sweet\":true}", Holding.Disputed)]
    [InlineData("Water", "{\"Brackish\":1}", Holding.Disputed)]
    [InlineData("Water", "{\"Salt\":1,\"Brackish\":1}", Holding.Disputed)]
    [InlineData("Grade", "5", Holding.Kept)]
    [InlineData("Grade", "5.0", Holding.Disputed)]
    [InlineData("Kind", "\"other\"", Holding.Kept)]
    public void Holds_OtherShape_IsItsForm(string shape, string json, Holding holding) => Assert.Equal(holding, Holds(Shape(shape), json));

    [Theory]
    [InlineData("LakeId", 0)]
    [InlineData("Kind", 0)]
    [InlineData("Grade", 1)]
    [InlineData("FishList", 3)]
    [InlineData("Tags", 4)]
    [InlineData("Shore", 4)]
    [InlineData("Water", 4)]
    [InlineData("MapImage", 0)]
    public void Holds_AnotherForm_IsBroken(string shape, int right) => Assert.All(
        Wrong.Where((_, at) => at != right), json => Assert.Equal(Holding.Broken, Holds(Shape(shape), json)));

    private static Shape Shape(string name) => Lake.Operation.Model.Get(new("test.lake", name));

    private static Holding Holds(Shape shape, string json, Traits? traits = null) => JsonTypes.Holds(shape, traits ?? shape.Traits, JsonElement.Parse(json));
}
