using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Reporting.CaseFiles;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Views;

public sealed class RawReaderTests
{
    private static readonly RequestView Plain = new("POST", "/", [new("X-Amz-Target", "S.O")], "{}", null);
    private static readonly RawView Whole = new()
    {
        Send = [new("GET / HTTP/1.1\r\n\0\r\n", null, 20), new(null, "AP8=", 0, OneByOne: true)],
        HalfClose = true,
        Answers = [new("GET", ["no-output", "501"], ["Via"]), new("POST", ["output", "close"], [])],
        Closes = true,
        Own = [new("output", Plain)],
    };

    [Fact]
    public void Read_CaseFile_GivesTheSameBytesAndDemands()
    {
        var view = CaseFile.Read(CaseFile.Render(View(Whole)));
        var read = RawReader.Read(view, out var problem)!;
        Assert.Null(problem);
        Assert.Equal("0123456789ab", read.Id);
        Assert.Equal([.. "GET / HTTP/1.1\r\n\0\r\n"u8], read.Request.Chunks[0].Bytes.ToArray());
        Assert.Equal([0x00, 0xff], read.Request.Chunks[1].Bytes.ToArray());
        Assert.Equal((TimeSpan.FromMilliseconds(20), true, true), (read.Request.Chunks[0].Pause, read.Request.Chunks[1].OneByOne, read.Request.HalfClose));
        Assert.Equal(["GET", "POST"], read.Request.Methods.ToArray());
        Assert.Equal("no-output 501", string.Join(' ', read.Answers[0].May.Select(form => form.Word)));
        Assert.True(read.Closes);
    }

    [Fact]
    public void Read_CaseThatIsNotRaw_GivesNothing() => Assert.Null(RawReader.Read(View(null), out _));

    public static TheoryData<RawView, string> Wrong => new()
    {
        { Whole with { Send = [new(null, "A")] }, "$.raw.send[0].base64: found text that is no base64; expected base64" },
        { Whole with { Send = [new("x", null, -1)] }, "$.raw.send[0].pauseMs: found -1; expected milliseconds up to a minute" },
        { Whole with { Answers = [] }, "$.raw.answers: found none; expected what may come back" },
        { Whole with { Answers = [new("POST", ["maybe"], [])] }, "$.raw.answers[0].may: found 'maybe'; expected a word of specs/aws-json/wire/http.json" },
        { Whole with { Answers = [new("POST", ["other-output"], [])] }, "$.raw.own: found no other-output; expected the request it is the answer to" },
        { Whole with { Own = [] }, "$.raw.own: found no output; expected the plain call" },
        { Whole with { Own = [new("refusal", Plain)] }, "$.raw.own[0].form: found 'refusal'; expected output, other-output or unknown-operation" },
        { Whole with { Own = [new("output", Plain with { BodyBase64 = "A" })] }, "$.request.bodyBase64: found text that is no base64; expected base64" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_FieldThatCannotBeUsed_IsSaidWithItsPlace(RawView raw, string expected)
    {
        Assert.Null(RawReader.Read(View(raw), out var problem));
        Assert.Equal(expected, problem);
    }

    private static CaseView View(RawView? raw) => new("0123456789ab", "http/x: y", "aws-json/http/host", "either", Plain, Raw: raw);
}
