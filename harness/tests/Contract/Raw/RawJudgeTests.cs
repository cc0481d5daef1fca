using System.Text;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Raw;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Tests.EndToEnd.RawHttp;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;
using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Raw;

public sealed class RawJudgeTests
{
    private static readonly RawJudge Judge = new(Harness.Specification);
    private static readonly Response Refused = Answer(400, """{"__type":"SerializationException"}""");
    private static readonly Response Unknown = Answer(400, """{"__type":"UnknownOperationException"}""");

    /// <summary>For every case: what the data allows passes, in every combination of its forms at each place.</summary>
    [Fact]
    public void Decide_EveryCaseAllowedAnswers_NoSymptom()
    {
        foreach (var made in RawHttpRun.Cases.All("h"))
        {
            var demand = RawHttpRun.Demand(made);
            foreach (var at in Enumerable.Range(0, demand.Answers.Length))
                foreach (var form in demand.Answers[at].May)
                {
                    var before = demand.Answers.Take(at).Select(answer => Of(demand, answer.May.First(may => may is not AnswerForm.Close)));
                    var after = demand.Answers.Skip(at + 1).Select(answer => Of(demand, answer.May.First(may => may is not AnswerForm.Close)));
                    var raw = form is AnswerForm.Close ? Raw(ConnectionEnd.Closed, [.. before]) : Raw(demand.Closes ? ConnectionEnd.Closed : ConnectionEnd.KeptOpen, [.. before, Of(demand, form), .. after]);
                    Assert.True(Judge.Decide(demand, raw).Symptoms.IsEmpty, $"{made.Label}, {form.Word}");
                }
        }
    }

    /// <summary>For every case there is an answer that does not pass: a broken endpoint could give it.</summary>
    [Fact]
    public void Decide_EveryCaseWrongAnswer_IsASymptom()
    {
        foreach (var made in RawHttpRun.Cases.All("h"))
        {
            var demand = RawHttpRun.Demand(made);
            Assert.NotEmpty(Judge.Decide(demand, Raw(ConnectionEnd.KeptOpen, Answer(599, ""))).Symptoms);
            var first = demand.Answers[0].May;
            if (demand.Binds && !first.Any(form => form is AnswerForm.Any)) Assert.NotEmpty(Judge.Decide(demand, Raw(ConnectionEnd.KeptOpen, Wrong(demand, first))).Symptoms);
            if (!first.Any(form => form is AnswerForm.Close)) Assert.NotEmpty(Judge.Decide(demand, Raw(ConnectionEnd.Reset)).Symptoms);
            if (!first.Any(form => form is AnswerForm.Any)) Assert.NotEmpty(Judge.Decide(demand, Raw(ConnectionEnd.TimedOut)).Symptoms);
        }
    }

    [Theory]
    [InlineData("plain other", ConnectionEnd.KeptOpen, "")]
    [InlineData("plain", ConnectionEnd.Closed, "")]
    [InlineData("plain", ConnectionEnd.Reset, "")]
    [InlineData("other plain", ConnectionEnd.KeptOpen, "answer-of-another")]
    [InlineData("plain plain", ConnectionEnd.KeptOpen, "answer-of-another")]
    [InlineData("plain refused", ConnectionEnd.KeptOpen, "refused")]
    [InlineData("refused other", ConnectionEnd.KeptOpen, "refused")]
    [InlineData("plain other other", ConnectionEnd.Dropped, "one-answer-too-many")]
    [InlineData("plain", ConnectionEnd.TimedOut, "no-answer-in-time")]
    [InlineData("plain", ConnectionEnd.NotHttp, "not-http")]
    [InlineData("", ConnectionEnd.Closed, "closed-unanswered")]
    [InlineData("", ConnectionEnd.Reset, "reset")]
    [InlineData("plain other", ConnectionEnd.NotHttp, "not-http")]
    public void Decide_TwoPipelined_AnswersBelongToRequestsByOrder(string answers, ConnectionEnd end, string symptom)
    {
        var demand = Demand("two-good");
        var came = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "plain" => Of(demand, new AnswerForm.Own(OwnRequest.Plain)),
            "other" => Of(demand, new AnswerForm.Own(OwnRequest.Other)),
            _ => Refused,
        });
        var symptoms = Judge.Decide(demand, Raw(end, [.. came])).Symptoms;
        Assert.Equal(symptom, symptoms.IsEmpty ? "" : Assert.Single(symptoms).Slug);
        Assert.All(symptoms, one => Assert.Equal("aws-json/http/pipelining", one.Clause.Value));
    }

    [Fact]
    public void Decide_UnlistedServerFault_IsToldUnderItsClause()
    {
        Assert.Equal(ProtocolClauses.NoServerFault, Assert.Single(Judge.Decide(Demand("get"), Raw(ConnectionEnd.KeptOpen, Answer(500, ""))).Symptoms).Clause);
        Assert.Empty(Judge.Decide(Demand("get"), Raw(ConnectionEnd.KeptOpen, Answer(501, ""))).Symptoms);
        Assert.Equal(ProtocolClauses.NoRedirect, Assert.Single(Judge.Decide(Demand("path-other"), Raw(ConnectionEnd.KeptOpen, Answer(302, ""))).Symptoms).Clause);
    }

    [Fact]
    public void Decide_ConnectionCloseKeptOpen_IsASymptom()
    {
        var demand = Demand("connection-close");
        var answer = Of(demand, new AnswerForm.Own(OwnRequest.Plain));
        Assert.Equal("kept-open", Assert.Single(Judge.Decide(demand, Raw(ConnectionEnd.KeptOpen, answer)).Symptoms).Slug);
        Assert.Empty(Judge.Decide(demand, Raw(ConnectionEnd.Closed, answer)).Symptoms);
    }

    [Fact]
    public void Decide_ThrottledOrUnreachable_GradesNothing()
    {
        Assert.Equal(AnswerClass.Throttled, Judge.Decide(Demand("two-good"), Raw(ConnectionEnd.KeptOpen, Answer(429, ""))).Class);
        var unreachable = Judge.Decide(Demand("two-good"), new TransportFailure(FailureKind.ConnectionRefused, "nobody"));
        Assert.Equal(AnswerClass.Unreachable, unreachable.Class);
        Assert.Empty(unreachable.Graded);
    }

    private static RawDemand Demand(string name) => RawHttpRun.Demand(RawHttpRun.Cases.All("h").Single(made => made.Label.StartsWith($"http/{name}:", StringComparison.Ordinal)));

    private static RawAnswers Raw(ConnectionEnd end, params Response[] answers) => new() { Answers = [.. answers], End = end, Detail = "h ended", Sent = true };

    private static Response Wrong(RawDemand demand, ImmutableArray<AnswerForm> may) =>
        may.Any(form => form is AnswerForm.Own) && may.Any(form => form is AnswerForm.Refusal) ? Answer(200, "{}")
        : may.Any(form => form is AnswerForm.Own) ? Refused : Of(demand, new AnswerForm.Own(OwnRequest.Plain));

    private static Response Of(RawDemand demand, AnswerForm form) => form switch
    {
        AnswerForm.Own { Whose: OwnRequest.UnknownOperation } => Unknown,
        AnswerForm.Own own => Answer(200, $$"""{"TapeARN":"{{((JsonText.Object)JsonText.Read(demand.Own[own.Whose].Request.Body)).Root.GetProperty("TapeARN").GetString()}}"}"""),
        AnswerForm.Status status => Answer(status.Code, ""),
        _ => Refused,
    };

    private static Response Answer(int status, string body) =>
        new() { Status = status, Headers = [new("Content-Type", "application/x-amz-json-1.1"), new("x-amzn-RequestId", "1")], Body = Encoding.UTF8.GetBytes(body) };
}
