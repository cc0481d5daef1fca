using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire.AwsJson;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>Every kind of shape: each row one change to a good input and what must come back for it.</summary>
public sealed class LakeTests
{
    [Theory]
    [InlineData("lake-ness", "lake-ness", "Accept")]
    [InlineData("lake-ness", "lake-ness-north", "Accept")]
    [InlineData("lake-ness", "lake-ness-west", "Refuse Constraint input/LakeId/pattern")]
    [InlineData("\"Depth\":3", "\"Depth\":0", "Refuse Constraint input/Depth/range-min")]
    [InlineData("\"Depth\":3", "\"Depth\":10", "Refuse Constraint input/Depth/range-max")]
    [InlineData("\"Depth\":3", "\"Depth\":\"3\"", "Refuse WrongType input/Depth/type")]
    [InlineData("\"Depth\":3", "\"Depth\":3.0", "Either StockLake/input/Depth/type")]
    [InlineData("\"Depth\":3", "\"depth\":3", "Refuse Constraint body/member-name-case")]
    [InlineData("\"deep\"", "\"DEEP\"", "Refuse Constraint input/Kind/enum")]
    [InlineData("\"deep\"", "7", "Refuse WrongType input/Kind/type")]
    [InlineData("[\"pike\",\"carp\"]", "[\"pike\"]", "Refuse Constraint input/Fish/length-min")]
    [InlineData("[\"pike\",\"carp\"]", "[\"pike\",\"x\"]", "Refuse Constraint input/Fish/member/length-min")]
    [InlineData("[\"pike\",\"carp\"]", "[\"x\",\"y\"]", "Refuse Constraint input/Fish/member/length-min")]
    [InlineData("[\"pike\",\"carp\"]", "[\"pike\",null]", "Either StockLake/input/Fish/member/type")]
    [InlineData("[\"pike\",\"carp\"]", "[\"pike\",1]", "Refuse WrongType input/Fish/member/type")]
    [InlineData("\"Length\":12", "\"Length\":1001", "Refuse Constraint input/Shore/Length/range-max")]
    [InlineData("\"Length\":12,", "", "Refuse Constraint input/Shore/Length/required")]
    [InlineData("lake-a1", "Lake-a1", "Refuse Constraint input/Shore/Piers/member/Code/pattern")]
    [InlineData("\"Note\":\"a note\"", "\"Note\":\"a note\",\"Tags\":{}", "Refuse Constraint input/Tags/length-min")]
    [InlineData("\"Note\":\"a note\"", "\"Note\":\"a note\",\"Grade\":2", "Refuse Constraint input/Grade/enum")]
    [InlineData("\"Note\":\"a note\"", "\"Note\":\"a note\",\"Grade\":null", "Accept")]
    public void Read_OneChange(string from, string to, string expected)
    {
        var request = Lake.Call(from, to);
        Assert.Equal(expected, Readings.Of(request, null, Lake.Specification));
    }

    [Theory]
    [InlineData(true, "Refuse Empty body/empty")]
    [InlineData(false, "Either an empty body")]
    public void Read_EmptyBody_IsRefusedWhereAMemberIsRequired(bool required, string expected)
    {
        var specification = required ? Lake.Specification : Lake.With(", \"traits\": { \"smithy.api#required\": {} }", "", "\"smithy.api#required\": {}, ", "");
        Assert.Equal(expected, Readings.Of(AwsJsonRequest.For(specification.Operation, ReadOnlyMemory<byte>.Empty), null, specification));
    }

    [Theory]
    [InlineData("application/x-amz-json-1.0", "Accept")]
    [InlineData("application/x-amz-json-1.1", "OtherContentType")]
    public void Read_ContentType_IsThatOfTheVersion(string value, string expected) =>
        Assert.Equal(expected, Readings.Of(Lake.Call().Has("Content-Type", value), new() { World = World.Open }, Lake.Specification));
}
