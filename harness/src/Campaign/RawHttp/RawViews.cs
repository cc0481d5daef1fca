using System.Text;
using System.Text.Unicode;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.RawHttp;

/// <summary>Raw cases as reports show them and as case files hold them.</summary>
internal static class RawViews
{
    /// <summary>The finding, with the plain call in the place of a request.</summary>
    public static Finding Finding(TargetPlan target, FindingKey key, RawTrial trial, Symptom symptom, long count, double? rate, string world)
    {
        var made = Case.Of(key.Clause, Intent.Either, trial.Case.Label, trial.Case.Own[OwnRequest.Plain]) with { Id = trial.Case.Id };
        return new(key, new Trial(made, new Expectation.Either(trial.Demand.Describe()), trial.Exchange, trial.Judgement, null), symptom, count, rate, world)
        {
            Raw = Of(trial.Case),
            Shell = RawCurl.Of(target.Address, trial.Case.Request) ?? RawLine.Of(target.Address, trial.Case.Request),
        };
    }

    /// <summary>All that it takes to send the case again and to judge it.</summary>
    public static RawView Of(RawCase @case) => new()
    {
        Send = [.. @case.Request.Chunks.Select(Of)],
        HalfClose = @case.Request.HalfClose,
        Answers = [.. @case.Answers.Select(answer => new RawAnswerView(answer.To, [.. answer.May.Select(form => form.Word)], answer.Without))],
        Closes = @case.Closes,
        Recorded = @case.Strength == Strength.Observe,
        Own = [.. @case.Own.OrderBy(own => own.Key).Select(own => new RawOwnView(new AnswerForm.Own(own.Key).Word, ViewMaker.Of(own.Value)))],
    };

    private static RawSendView Of(RawChunk chunk)
    {
        var text = Utf8.IsValid(chunk.Bytes.Span) ? Encoding.UTF8.GetString(chunk.Bytes.Span) : null;
        return new(text, text is null ? Convert.ToBase64String(chunk.Bytes.Span) : null, chunk.Pause.TotalMilliseconds, chunk.OneByOne);
    }
}
