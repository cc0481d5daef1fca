using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Contract.Raw;

/// <summary>
/// Holds what came back on a raw connection to what may: answers belong to requests by their order (RFC 9112, section
/// 9.3.2), none is too many, and one that must be a request's own is what that request gets when it is sent alone.
/// Pure: the same answers get the same judgement.
/// </summary>
public sealed class RawJudge(Specification specification)
{
    private readonly Judge _judge = new(specification);

    /// <summary>What the contract says of <paramref name="outcome"/>.</summary>
    public Judgement Decide(RawDemand demand, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(demand);
        var ledger = new Ledger();
        if (outcome is not RawAnswers raw) return ledger.Close(AnswerClass.Unreachable, null);
        var classes = raw.Answers.Select(answer => Read(demand, answer).Class).ToList();
        foreach (var ungraded in new[] { AnswerClass.Throttled, AnswerClass.NotAuthenticated })
            if (classes.Contains(ungraded)) return ledger.Close(ungraded, null);
        ledger.Grade(ProtocolClauses.Answers);
        ledger.Grade(ProtocolClauses.NoServerFault);
        if (demand.Binds) ledger.Grade(demand.Clause);
        for (var at = 0; at < demand.Answers.Length && !ledger.HasSymptoms; at++)
        {
            if (at < raw.Answers.Length) Answer(demand, at, raw.Answers[at], ledger);
            else
            {
                if (!raw.Answers.Any(IsLast)) Unanswered(demand, at, raw, ledger);
                break;
            }
        }
        if (!ledger.HasSymptoms) End(demand, raw, ledger);
        return ledger.Close(raw.Answers.Length < demand.Answers.Length && ledger.HasSymptoms ? AnswerClass.Broken : classes is [var first, ..] ? first : AnswerClass.Refused, null);
    }

    private void Answer(RawDemand demand, int at, Response response, Ledger ledger)
    {
        var due = demand.Answers[at];
        var (shown, said) = (Number(demand, at) + AnswerText.Of(response, AwsJsonError.Read(response)), demand.Describe());
        ledger.Hold(!response.Truncated, ProtocolClauses.BoundedBody, "unbounded", "a small body", shown);
        if (response.Status is >= 300 and < 400) ledger.Depart(ProtocolClauses.NoRedirect, "redirect", said, shown);
        else if (response.Status >= 500 && !due.May.Any(form => form is AnswerForm.Status status && status.Code == response.Status))
            ledger.Depart(IsToldByClause(demand, due, response.Status) ? demand.Clause : ProtocolClauses.NoServerFault, $"status-{response.Status}", said, shown);
        else if (demand.Binds && !due.May.Any(form => Fits(demand, form, response))) ledger.Depart(demand.Clause, Slug(demand, due, response), said, shown);
        else if (demand.Binds && due.Without.FirstOrDefault(name => response.Headers.First(name) is not null) is { } header)
            ledger.Depart(demand.Clause, header.ToLowerInvariant(), said, $"{shown} with {header}");
    }

    // 501 and 505 tell what the server made of the bytes; what only should be taken may be missed in any way.
    private bool IsToldByClause(RawDemand demand, HttpAnswer due, int status) => demand.Binds
        && ((status is 501 or 505 && due.May.Any(form => form is AnswerForm.Own)) || specification.Catalogue.StrengthOf(demand.Clause) == Strength.Should);

    private bool Fits(RawDemand demand, AnswerForm form, Response response) => form switch
    {
        AnswerForm.Own own => IsOwn(demand, own.Whose, response),
        AnswerForm.Refusal => response.Status is >= 400 and < 500,
        AnswerForm.NoOutput => response.Status < 500 && !IsOutput(demand, response),
        AnswerForm.Any => response.Status < 500,
        AnswerForm.Status status => response.Status == status.Code,
        _ => false,
    };

    // What departs only from clauses about the form of any answer is the call's own all the same.
    private bool IsOwn(RawDemand demand, OwnRequest whose, Response response)
    {
        var (request, expectation) = demand.Own[whose];
        var judgement = _judge.Decide(request, expectation, response);
        return judgement.Class is AnswerClass.Accepted or AnswerClass.Refused
            && !judgement.Symptoms.Any(symptom => symptom.Clause != ProtocolClauses.ErrorsNoTrace && specification.Catalogue.StrengthOf(symptom.Clause) == Strength.Must);
    }

    // Many refusals could be that of an unknown operation.
    private bool IsSurely(RawDemand demand, OwnRequest whose, Response response) => IsOwn(demand, whose, response)
        && (whose != OwnRequest.UnknownOperation || _judge.Decide(demand.Own[whose].Request, demand.Own[whose].Expectation, response).Symptoms.IsEmpty);

    private bool IsOutput(RawDemand demand, Response response) =>
        Read(demand, response).Class == AnswerClass.Accepted && (IsOwn(demand, OwnRequest.Plain, response) || IsOwn(demand, OwnRequest.Other, response));

    private Judgement Read(RawDemand demand, Response response)
    {
        var (request, expectation) = demand.Own[OwnRequest.Plain];
        return _judge.Decide(request, expectation, response);
    }

    private string Slug(RawDemand demand, HttpAnswer due, Response response)
    {
        var own = due.May.OfType<AnswerForm.Own>().Select(form => form.Whose).ToList();
        if (own.Count == 0) return IsOutput(demand, response) ? "output" : $"status-{response.Status}";
        if (demand.Answers.Length > 1 && demand.Own.Keys.Any(other => !own.Contains(other) && IsSurely(demand, other, response))) return "answer-of-another";
        return response.Status is >= 400 and < 500 ? "refused" : "not-its-own";
    }

    private static void Unanswered(RawDemand demand, int at, RawAnswers raw, Ledger ledger)
    {
        var may = demand.Answers[at].May;
        if (may.Any(form => form is AnswerForm.Close) && (raw.End is ConnectionEnd.Closed or ConnectionEnd.Reset || may.Any(form => form is AnswerForm.Any))) return;
        var slug = raw.End switch
        {
            ConnectionEnd.Closed => "closed-unanswered",
            ConnectionEnd.Reset => "reset",
            ConnectionEnd.TimedOut => "no-answer-in-time",
            ConnectionEnd.HeadersTooLarge => "endless-headers",
            ConnectionEnd.Dropped => "dropped",
            _ => "not-http",
        };
        ledger.Depart(demand.Binds ? demand.Clause : ProtocolClauses.Answers, slug, demand.Describe(), $"{Number(demand, at)}{raw.Detail}");
    }

    private static void End(RawDemand demand, RawAnswers raw, Ledger ledger)
    {
        if (!demand.Binds) return;
        if (raw.Answers.Length > demand.Answers.Length)
            ledger.Depart(demand.Clause, "one-answer-too-many", demand.Describe(), $"one more: {AnswerText.Of(raw.Answers[^1], AwsJsonError.Read(raw.Answers[^1]))}");
        else if (raw is { End: ConnectionEnd.NotHttp } && raw.Answers.Length == demand.Answers.Length)
            ledger.Depart(demand.Clause, "not-http", demand.Describe(), raw.Detail);
        else if (demand.Closes && raw is { End: ConnectionEnd.KeptOpen })
            ledger.Depart(demand.Clause, "kept-open", demand.Describe(), raw.Detail);
    }

    // After these no more HTTP comes (RFC 9110, sections 9.3.6 and 15.2.2).
    private static bool IsLast(Response response) => response.Status == 101;

    private static string Number(RawDemand demand, int at) => demand.Answers.Length > 1 ? $"request {at + 1}: " : "";
}
