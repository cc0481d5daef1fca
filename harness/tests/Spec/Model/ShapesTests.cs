using System.Text;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Model;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Model;

/// <summary>What the shapes of Smithy 1.0 and 2.0 become (https://smithy.io/2.0/spec/json-ast.html).</summary>
public sealed class ShapesTests
{
    private static Shape Read(string shape, string others = "", string smithy = "2.0") =>
        ModelLoader.Parse("m.json", Encoding.UTF8.GetBytes($$$"""{"smithy":"{{{smithy}}}","metadata":{},"shapes":{"a#B":{{{shape}}}{{{others}}} } }""")).Get(new("a", "B"));

    [Fact]
    public void Enum_OfSmithy2_HasItsValuesOrElseItsNames()
    {
        var shape = Assert.IsType<EnumShape>(Read("""{"type":"enum","members":{"ONE":{"target":"smithy.api#Unit","traits":{"smithy.api#enumValue":"one"}},"TWO":{"target":"smithy.api#Unit"}}}"""));

        Assert.Equal(["one", "TWO"], shape.Values.AsEnumerable());
        Assert.False(shape.IsInteger);
    }

    [Fact]
    public void Enum_OfSmithy1_IsAStringWithATrait()
    {
        var shape = Assert.IsType<EnumShape>(Read("""{"type":"string","traits":{"smithy.api#enum":[{"value":"one","name":"ONE"},{"value":"two"}]}}""", smithy: "1.0"));

        Assert.Equal(["one", "two"], shape.Values.AsEnumerable());
        Assert.False(shape.IsInteger);
    }

    [Fact]
    public void IntEnum_Values_AreNumbersAsText()
    {
        var shape = Assert.IsType<EnumShape>(Read("""{"type":"intEnum","members":{"ONE":{"target":"smithy.api#Unit","traits":{"smithy.api#enumValue":1}}}}"""));

        Assert.Equal(["1"], shape.Values.AsEnumerable());
        Assert.True(shape.IsInteger);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("set")]
    public void ListOrSet_Element_HasItsTraits(string type)
    {
        var shape = Assert.IsType<ListShape>(Read("{\"type\":\"" + type + "\"," + """ "member":{"target":"smithy.api#Long","traits":{"smithy.api#range":{"min":1}}}} """));

        Assert.Equal(new ShapeId("smithy.api", "Long"), shape.Element.Target);
        Assert.True(shape.Element.Traits.Has(TraitIds.Range));
    }

    [Fact]
    public void Map_KeyAndValue_AreItsMembers()
    {
        var shape = Assert.IsType<MapShape>(Read("""{"type":"map","key":{"target":"smithy.api#String"},"value":{"target":"a#B"}}"""));

        Assert.Equal(("key", "String", "value", "B"), (shape.Key.Name, shape.Key.Target.Name, shape.Value.Name, shape.Value.Target.Name));
    }

    [Fact]
    public void StructureAndUnion_Members_KeepTheirOrder()
    {
        const string members = """ "members":{"Z":{"target":"smithy.api#String","traits":{"smithy.api#required":{}}},"A":{"target":"smithy.api#Blob"}}} """;
        var structure = Assert.IsType<StructureShape>(Read("""{"type":"structure",""" + members));
        var union = Assert.IsType<UnionShape>(Read("""{"type":"union",""" + members));

        Assert.Equal(["Z", "A"], structure.Members.Select(member => member.Name));
        Assert.Equal(["Z", "A"], union.Members.Select(member => member.Name));
        Assert.True(structure.Find("Z")!.IsRequired);
        Assert.False(structure.Find("A")!.IsRequired);
        Assert.Null(structure.Find("z"));
    }

    [Theory]
    [InlineData("string", SimpleKind.String)]
    [InlineData("boolean", SimpleKind.Boolean)]
    [InlineData("byte", SimpleKind.Byte)]
    [InlineData("short", SimpleKind.Short)]
    [InlineData("integer", SimpleKind.Integer)]
    [InlineData("long", SimpleKind.Long)]
    [InlineData("float", SimpleKind.Float)]
    [InlineData("double", SimpleKind.Double)]
    [InlineData("bigInteger", SimpleKind.BigInteger)]
    [InlineData("bigDecimal", SimpleKind.BigDecimal)]
    [InlineData("blob", SimpleKind.Blob)]
    [InlineData("timestamp", SimpleKind.Timestamp)]
    [InlineData("document", SimpleKind.Document)]
    public void Simple_Type_IsItsKindAndHasAPreludeShape(string type, SimpleKind kind)
    {
        Assert.Equal(kind, Assert.IsType<SimpleShape>(Read($$"""{"type":"{{type}}"}""")).Kind);
        var structure = Assert.IsType<StructureShape>(Read($$$"""{"type":"structure","members":{"X":{"target":"smithy.api#{{{kind}}}"} } }"""));
        Assert.Equal("X", structure.Members[0].Name);
    }

    [Fact]
    public void Operation_WithoutInputAndOutput_HasUnitForBoth()
    {
        var shape = Assert.IsType<OperationShape>(Read("""{"type":"operation"}"""));

        Assert.Equal(("smithy.api#Unit", "smithy.api#Unit"), (shape.Input.ToString(), shape.Output.ToString()));
    }

    [Fact]
    public void Resource_Operations_AreThoseOfItsLifecycleAndItsOwn()
    {
        string[] names = ["C", "P", "R", "U", "D", "L", "O", "K"];
        var operations = string.Concat(names.Select(name => $$""","a#{{name}}":{"type":"operation"}"""));
        static string To(string name) => $$"""{"target":"a#{{name}}"}""";

        var shape = Assert.IsType<ResourceShape>(Read(
            $$$"""{"type":"resource","create":{{{To("C")}}},"put":{{{To("P")}}},"read":{{{To("R")}}},"update":{{{To("U")}}},"delete":{{{To("D")}}},"list":{{{To("L")}}},"operations":[{{{To("O")}}}],"collectionOperations":[{{{To("K")}}}]}""", operations));

        Assert.Equal(names, shape.Operations.Select(id => id.Name));
    }

    [Fact]
    public void Effective_TraitsOfAMember_WinOverItsTargets()
    {
        var model = ModelLoader.Parse("m.json", Encoding.UTF8.GetBytes("""
            {"smithy":"2.0","shapes":{
              "a#B":{"type":"structure","members":{"X":{"target":"a#T","traits":{"smithy.api#length":{"max":9}}}}},
              "a#T":{"type":"string","traits":{"smithy.api#length":{"max":3},"smithy.api#pattern":"x"}}}}
            """));

        var traits = model.Effective(((StructureShape)model.Get(new("a", "B"))).Members[0]);

        Assert.True(traits.TryGet(TraitIds.Length, out var length));
        Assert.Equal(9, length.GetProperty("max").GetInt32());
        Assert.Equal("x", traits.Text(TraitIds.Pattern));
    }

    [Theory]
    [InlineData("a.b#C", true, "a.b", "C")]
    [InlineData("a#C$member", true, "a", "C")]
    [InlineData("C", false, "", "")]
    [InlineData("#C", false, "", "")]
    [InlineData("a#", false, "", "")]
    [InlineData("a#$m", false, "", "")]
    [InlineData(null, false, "", "")]
    public void ShapeId_TryParse_TakesAbsoluteIdsAlone(string? text, bool parses, string space, string name)
    {
        Assert.Equal(parses, ShapeId.TryParse(text, out var id));
        if (parses) Assert.Equal(new ShapeId(space, name), id);
    }
}
