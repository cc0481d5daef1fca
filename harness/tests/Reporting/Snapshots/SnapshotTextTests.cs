using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Snapshots;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Snapshots;

public sealed class SnapshotTextTests
{
    [Theory]
    [InlineData("equal", false)]
    [InlineData("accepted", false)]
    [InlineData("different", true)]
    [InlineData("new", true)]
    public void IsMismatch_EachResult_IsWhatNeedsALook(string result, bool mismatch) =>
        Assert.Equal(mismatch, new SnapshotCompared("a", result, "a.verified.txt", null, "").IsMismatch());

    [Theory]
    [InlineData("\n")]
    [InlineData("x")]
    public void Difference_AnswerOfAMebibyte_ComparesItsStartAndSaysSo(string unit)
    {
        var received = string.Concat(Enumerable.Repeat(unit, 1 << 20));
        var lines = SnapshotText.Difference(new SnapshotCompared("a", "different", "a.verified.txt", "HTTP 200\n", received));
        Assert.InRange(lines.Length, 2, 61);
        Assert.All(lines, line => Assert.InRange(line.Text.Length, 0, 300));
        Assert.Contains(lines, line => line.Text.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void Difference_EqualButForLineEnds_IsEmpty() =>
        Assert.Empty(SnapshotText.Difference(new SnapshotCompared("a", "equal", "a.verified.txt", "a\r\nb\r\n", "a\nb\n")));
}
