using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Text;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Text;

public sealed class RawTextTests
{
    [Fact]
    public void Of_BytesOfEveryKind_ShowsEachLineAndEveryByteThatIsNotPlain() => Assert.Equal(
        [
            "POST / HTTP/1.1\\r\\n", "X-A: b\\n", "\\x00\\x1b[31m\\\\\\xc3\\xa9", "(nothing for 60 ms)",
            "(one byte at a time)", "\\xff\\x80", "(the sending half is closed)",
        ],
        RawText.Of(Raw([new("POST / HTTP/1.1\r\nX-A: b\n\0\e[31m\\é", null, 60), new(null, "/4A=", 0, OneByOne: true)], halfClose: true), Limits.Screen).ToArray());

    [Fact]
    public void Of_Megabyte_IsBounded()
    {
        var lines = RawText.Of(Raw([new("X: " + new string('a', 1 << 20) + "\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 2000)), null)]), Limits.Screen);
        Assert.InRange(lines.Sum(line => line.Length), 100, 5000);
    }

    [Fact]
    public void Of_Base64ThatIsNone_ShowsNothing() => Assert.Empty(RawText.Of(Raw([new(null, "*")]), Limits.Screen));

    private static RawView Raw(ImmutableArray<RawSendView> send, bool halfClose = false) => new() { Send = send, HalfClose = halfClose, Answers = [], Own = [] };
}
