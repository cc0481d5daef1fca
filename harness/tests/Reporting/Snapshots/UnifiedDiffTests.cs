using ConformanceHarness.Reporting.Snapshots;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Snapshots;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Between_EqualTexts_IsEmpty() => Assert.Empty(UnifiedDiff.Between("a\r\nb", "a\nb"));

    [Fact]
    public void Between_OneLineChanged_ShowsItAmongItsNeighbours() => Assert.Equal(
        ["@@ -1,7 +1,7 @@", " 1", " 2", " 3", "-4", "+four", " 5", " 6", " 7"],
        UnifiedDiff.Between("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\nfour\n5\n6\n7\n8\n9").Select(line => line.ToString()));

    [Fact]
    public void Between_NothingVerified_AddsEveryLine() =>
        Assert.Equal(["+a", "+b"], UnifiedDiff.Between("", "a\nb").Where(line => line.Mark == '+').Select(line => line.ToString()));

    [Theory]
    [InlineData("a\n--- x\n", "a\n+++ y\n")]
    [InlineData("@@ -1 +1 @@", "-")]
    public void Between_TextThatLooksLikeADiff_IsNotMistakenForOne(string verified, string received)
    {
        var lines = UnifiedDiff.Between(verified, received);
        Assert.Contains(lines, line => line is { Mark: '-' } && verified.Contains(line.Text, StringComparison.Ordinal));
        Assert.Contains(lines, line => line is { Mark: '+' } && received.Contains(line.Text, StringComparison.Ordinal));
    }
}
