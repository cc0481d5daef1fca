using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Text;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Text;

public sealed class StepsTextTests
{
    [Fact]
    public void Of_Sequence_IsNumberedWithWhatWasAllowed()
    {
        var text = string.Join('\n', StepsText.Of([Call("one", "200 with the output", "HTTP 200"), new() { Act = "reset", Label = "reset" }, Call("two", "400", "HTTP 200") with { Departs = true }], Limits.Document));

        Assert.Equal(
            """
            1. one
               allowed: 200 with the output
               came:    HTTP 200
            2. reset
            3. two
               allowed: 400
               came:    HTTP 200  <- not allowed
            """, text);
    }

    [Fact]
    public void Of_Race_IsATimeline()
    {
        var lines = StepsText.Of([Timed(1, 0, 4), Timed(2, 2, 8)], Limits.Document);

        Assert.Equal("1. caller 1 |================                 | 0.0-4.0 ms HTTP 200", lines[0]);
        Assert.Equal("2. caller 2 |        ======================== | 2.0-8.0 ms HTTP 200", lines[2]);
    }

    [Fact]
    public void Of_HostileTextAndTimes_StaysOnItsLines()
    {
        var hostile = new StepView { Act = "call", Label = "a\e[2J\nb", Caller = 1, BeganMs = double.NaN, EndedMs = -1, Answer = new("x\r\ny", [], "") };

        Assert.All(StepsText.Of([hostile, hostile with { Caller = 0 }], Limits.Document), line => Assert.DoesNotContain(line, char.IsControl));
    }

    private static StepView Call(string label, string allowed, string answer) => new() { Act = "call", Label = label, Allowed = allowed, Answer = new(answer, [], "") };

    private static StepView Timed(int caller, double began, double ended) =>
        new() { Act = "call", Label = "x", Caller = caller, BeganMs = began, EndedMs = ended, Answer = new("HTTP 200", [], "") };
}
