using System.Text;
using ConformanceHarness.Wire.Json;
using Xunit;

namespace ConformanceHarness.Tests.Wire.Json;

public sealed class JsonOdditiesTests
{
    [Theory]
    [InlineData("0", false)]
    [InlineData("0.0", false)]
    [InlineData("-0.000", false)]
    [InlineData("0e5", false)]
    [InlineData("1.5", false)]
    [InlineData("9007199254740993", false)]
    [InlineData("1e-9999", true)]
    [InlineData("1e9999", true)]
    [InlineData("123456789012345678901234567890", true)]
    public void Read_Number_IsOddOnlyWhereReadersDisagree(string number, bool odd) =>
        Assert.Equal(odd, Assert.IsType<JsonText.Object>(JsonText.Read(Encoding.UTF8.GetBytes($$"""{"a":{{number}}}"""))).Oddities.HasFlag(JsonOddities.HugeNumber));
}
