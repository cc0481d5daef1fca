using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Views;

public sealed class RawAnswerViewTests
{
    private static readonly RawAnswers Closed = new() { Answers = [], End = ConnectionEnd.NotHttp, Detail = "h:1 sent what is not HTTP", Rest = "220 mail"u8.ToArray(), Sent = true };

    private static Response Answer(int status, string name) => new() { Status = status, Headers = [new(name, "1")], Body = "{}"u8.ToArray() };

    [Fact]
    public void Of_NoAnswer_ShowsWhatCameInstead()
    {
        Assert.Equal(("h:1 sent what is not HTTP", "220 mail"), (ViewMaker.Of(Closed).Summary, ViewMaker.Of(Closed).Body));
        Assert.Equal("not-http", ViewMaker.Answer(Closed));
    }

    [Fact]
    public void Of_SeveralAnswers_ShowsTheLastAndTellsAll()
    {
        var two = Closed with { Answers = [Answer(400, "x-first"), Answer(200, "x-second")], End = ConnectionEnd.KeptOpen, Detail = "h:1 keeps the connection open" };
        var view = ViewMaker.Of(two);
        Assert.Equal("HTTP 400, HTTP 200, h:1 keeps the connection open", view.Summary);
        Assert.Equal("x-second", Assert.Single(view.Headers).Name);
        Assert.Equal("400, 200, kept-open", ViewMaker.Answer(two));
    }
}
