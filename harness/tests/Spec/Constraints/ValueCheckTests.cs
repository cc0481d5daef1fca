using System.Collections.Frozen;
using System.Text.Json;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Constraints;

public sealed class ValueCheckTests
{
    private static string Check(string json, DuplicatePick pick = DuplicatePick.Last, bool output = false) => string.Join(", ",
        ValueCheck.Check(Lake.Specification, output ? Lake.Operation.Output : Lake.Operation.Input, JsonElement.Parse(json), pick)
            .Select(departure => $"{departure.Path} {departure.Aspect}{(departure.Holding == Holding.Disputed ? "?" : "")}"));

    [Fact]
    public void Check_PlainInput_KeepsAll() => Assert.Equal("", Check(Lake.Body));

    [Theory]
    [InlineData("\"LakeId\":\"lake-ness\",", "", "LakeId Required")]
    [InlineData("\"LakeId\":\"lake-ness\"", "\"LakeId\":null", "LakeId Required")]
    [InlineData("\"LakeId\":\"lake-ness\"", "\"lakeId\":\"lake-ness\"", "LakeId Required")]
    [InlineData("\"lake-ness\"", "5", "LakeId Type")]
    [InlineData("\"lake-ness\"", "\"lake-\"", "LakeId LengthMin, LakeId Pattern")]
    [InlineData("\"lake-ness\"", "\"lake-nessnessnessnessness\"", "LakeId LengthMax")]
    [InlineData("\"lake-ness\"", "\"lake-NESS\"", "LakeId Pattern")]
    [InlineData("\"Depth\":3", "\"Depth\":0", "Depth RangeMin")]
    [InlineData("\"Depth\":3", "\"Depth\":10", "Depth RangeMax")]
    [InlineData("\"Depth\":3", "\"Depth\":1", "")]
    [InlineData("\"Depth\":3", "\"Depth\":9", "")]
    [InlineData("\"Depth\":3", "\"Depth\":1e1", "Depth Type?, Depth RangeMax")]
    [InlineData("\"Depth\":3", "\"Depth\":\"3\"", "Depth Type")]
    [InlineData("\"deep\"", "\"DEEP\"", "Kind Enum")]
    [InlineData("\"deep\"", "\"salt\"", "")]
    [InlineData("[\"pike\",\"carp\"]", "[\"pike\"]", "Fish LengthMin")]
    [InlineData("[\"pike\",\"carp\"]", "[\"aa\",\"bb\",\"cc\",\"dd\",\"ee\"]", "Fish LengthMax")]
    [InlineData("[\"pike\",\"carp\"]", "[\"pike\",\"c\",7,null]", "Fish/member LengthMin, Fish/member Type, Fish/member Type?")]
    [InlineData("[\"pike\",\"carp\"]", "{}", "Fish Type")]
    [InlineData("\"Length\":12", "\"Length\":1001", "Shore/Length RangeMax")]
    [InlineData("\"Length\":12,", "", "Shore/Length Required")]
    [InlineData("[{\"Code\":\"lake-a1\"}]", "[]", "")]
    [InlineData("\"Code\":\"lake-a1\"", "\"Code\":\"lake_a1\",\"Open\":1", "Shore/Piers/member/Code Pattern, Shore/Piers/member/Open Type")]
    [InlineData("{\"Code\":\"lake-a1\"}", "null,{}", "Shore/Piers/member Type?, Shore/Piers/member/Code Required")]
    public void Check_RequiredMemberDeparts_IsFoundWithItsPath(string from, string to, string departures) =>
        Assert.Equal(departures, Check(Lake.Replace(Lake.Body, from, to)));

    [Theory]
    [InlineData("\"Tags\":{\"aa\":\"tag\",\"b\":\"tagtag\"}", "Tags/key LengthMin")]
    [InlineData("\"Tags\":{\"aa\":\"t\"}", "Tags/value LengthMin")]
    [InlineData("\"Tags\":{\"aa\":null}", "Tags/value Type?")]
    [InlineData("\"Tags\":{}", "Tags LengthMin")]
    [InlineData("\"Tags\":{\"aa\":\"tag\",\"bb\":\"tag\",\"cc\":\"tag\",\"dd\":\"tag\"}", "Tags LengthMax")]
    [InlineData("\"Tags\":[]", "Tags Type")]
    [InlineData("\"Tags\":null", "")]
    [InlineData("\"Grade\":5", "")]
    [InlineData("\"Grade\":2", "Grade Enum")]
    [InlineData("\"Grade\":1.0", "Grade Type?")]
    [InlineData("\"Grade\":2.0", "Grade Type?, Grade Enum")]
    [InlineData("\"Grade\":\"1\"", "Grade Type")]
    [InlineData("\"Ratio\":0.49", "Ratio RangeMin")]
    [InlineData("\"Ratio\":5e-1", "")]
    [InlineData("\"Ratio\":\"NaN\"", "")]
    [InlineData("\"Map\":\"\"", "Map LengthMin")]
    [InlineData("\"Map\":\"AAECAw==\"", "")]
    [InlineData("\"Map\":\"AAECAwQ=\"", "Map LengthMax")]
    [InlineData("\"Map\":\"?\"", "Map Type?")]
    [InlineData("\"Water\":{\"Salt\":\"x\"}", "Water/Salt Type")]
    [InlineData("\"Water\":{\"Salt\":1,\"Sweet\":2}", "Water Type?, Water/Sweet Type")]
    [InlineData("\"Inflow\":{\"Name\":\"ab\",\"Inflow\":{\"Inflow\":null}}", "Inflow/Inflow/Name Required")]
    [InlineData("\"Extra\":[{\"any\":null}]", "")]
    [InlineData("\"Unknown\":{\"LakeId\":5}", "")]
    public void Check_OptionalMember_IsHeldToItsShapeWhenThere(string member, string departures) =>
        Assert.Equal(departures, Check(Lake.Replace(Lake.Body, "\"LakeId\":\"lake-ness\"", "\"LakeId\":\"lake-ness\"," + member)));

    [Theory]
    [InlineData("\"Depth\":3", "\"Depth\":3,\"Depth\":10", "Depth RangeMax", "")]
    [InlineData("\"Depth\":3", "\"Depth\":10,\"Depth\":3", "", "Depth RangeMax")]
    [InlineData("\"Depth\":3", "\"Depth\":null,\"Depth\":3", "", "Depth Required")]
    [InlineData("\"Length\":12", "\"Length\":12,\"Length\":true", "Shore/Length Type", "")]
    [InlineData("\"Depth\":3", "\"Depth\":3,\"Tags\":{\"aa\":\"tag\",\"aa\":\"t\"}", "Tags/value LengthMin", "")]
    [InlineData("\"Depth\":3", "\"Depth\":3,\"Tags\":{\"aa\":\"tag\",\"bb\":\"tag\",\"cc\":\"tag\",\"aa\":\"tag\"}", "", "")]
    public void Check_MemberTwice_TheOnePickedCounts(string from, string to, string last, string first)
    {
        Assert.Equal(last, Check(Lake.Replace(Lake.Body, from, to)));
        Assert.Equal(first, Check(Lake.Replace(Lake.Body, from, to), DuplicatePick.First));
    }

    [Fact]
    public void Check_Output_IsHeldToItsOwnShape() => Assert.Equal(
        "LakeId Required, Level RangeMax, Fish LengthMin", Check("""{"Level":101,"Fish":[]}""", output: true));

    [Fact]
    public void Check_SparseMap_TakesNull()
    {
        var specification = Lake.With("\"smithy.api#length\": { \"min\": 1, \"max\": 3 }", "\"smithy.api#length\": { \"min\": 1, \"max\": 3 }, \"smithy.api#sparse\": {}");
        var value = JsonElement.Parse(Lake.Replace(Lake.Body, "\"Depth\":3", "\"Depth\":3,\"Tags\":{\"aa\":null}"));

        Assert.Empty(ValueCheck.Check(specification, specification.Operation.Input, value));
    }

    [Fact]
    public void Check_ReadingsOfANestedPattern_AreHeldThere()
    {
        var operation = Lake.Operation;
        var rules = new OperationRules
        {
            Readings = new Dictionary<MemberPath, ImmutableArray<string>> { [new("Shore/Piers/member/Code")] = ["^lake_"] }.ToFrozenDictionary(),
        };
        var specification = new Specification(operation, rules, Lake.Specification.Protocol);
        var departures = ValueCheck.Check(specification, operation.Input, JsonElement.Parse(Lake.Replace(Lake.Body, "lake-a1", "lake_a1")));

        Assert.Equal(new Departure(new("Shore/Piers/member/Code"), InputAspect.Pattern, Holding.Disputed), Assert.Single(departures));
    }

    [Fact]
    public void Check_NestingWithoutEnd_EndsInTime()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"Name\":\"ab\",\"Inflow\":", 60)) + "null" + new string('}', 60);

        Assert.Equal("", Check(Lake.Replace(Lake.Body, "\"Depth\":3", "\"Depth\":3,\"Inflow\":" + nested)));
    }
}
