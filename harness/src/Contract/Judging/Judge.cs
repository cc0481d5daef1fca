using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Contract.Judging;

/// <summary>Holds an exchange to its expectation. Pure: the same exchange gets the same judgement.</summary>
public sealed class Judge
{
    private readonly Specification _specification;
    private readonly ErrorVocabulary _vocabulary;
    private readonly OutputJudge _output;
    private readonly RefusalJudge _refusal;

    /// <summary>Judges answers of the operation of <paramref name="specification"/>.</summary>
    public Judge(Specification specification)
    {
        _specification = specification;
        _vocabulary = new ErrorVocabulary(specification);
        _output = new OutputJudge(specification);
        _refusal = new RefusalJudge(_vocabulary, specification.Ids);
    }

    /// <summary>What the contract says of <paramref name="outcome"/>, the answer to <paramref name="request"/>.</summary>
    public Judgement Decide(HttpRequest request, Expectation expectation, Outcome outcome)
    {
        var ledger = new Ledger();
        if (outcome is not Response response) return NoAnswer((TransportFailure)outcome, ledger);

        var error = AwsJsonError.Read(response);
        var shown = error.Types.Length == 0 ? null : AnswerText.Short(error.Shown);
        if (IsThrottled(response, error)) return ledger.Close(AnswerClass.Throttled, shown);
        ledger.Grade(ProtocolClauses.Answers);
        Robustness(response, error, ledger);
        var answer = Class(response, error);
        if (answer == AnswerClass.NotAuthenticated) return new Ledger().Close(answer, shown);
        if (!ledger.HasSymptoms) Grade(request, expectation, response, error, answer, ledger);
        return ledger.Close(answer, shown);
    }

    private static Judgement NoAnswer(TransportFailure failure, Ledger ledger)
    {
        if (failure.Kind is FailureKind.ConnectionRefused or FailureKind.NameNotResolved or FailureKind.Unreachable or FailureKind.Tls)
            return ledger.Close(AnswerClass.Unreachable, null);
        var slug = failure.Kind switch
        {
            FailureKind.Timeout => "no-answer-in-time",
            FailureKind.Reset => "reset",
            FailureKind.Incomplete => "half-an-answer",
            FailureKind.HeadersTooLarge => "endless-headers",
            _ => "not-http",
        };
        ledger.Depart(ProtocolClauses.Answers, slug, "an HTTP answer in time", failure.Detail);
        return ledger.Close(AnswerClass.Broken, null);
    }

    private void Robustness(Response response, ErrorReading error, Ledger ledger)
    {
        var actual = AnswerText.Of(response, error);
        ledger.Hold(!response.Truncated, ProtocolClauses.BoundedBody, "unbounded", "a small body", $"more than {response.Body.Length} bytes");
        ledger.Hold(response.Status is < 300 or >= 400, ProtocolClauses.NoRedirect, "redirect", "no redirect", actual);
        if (response.Status >= 500) ledger.Depart(ProtocolClauses.NoServerFault, $"status-{response.Status}", "no server fault", actual);
        else ledger.Hold(!_vocabulary.IsInternal(error) || !IsError(response, error), ProtocolClauses.NoServerFault, "internal-error", "no internal error type", actual);
    }

    private void Grade(HttpRequest request, Expectation expectation, Response response, ErrorReading error, AnswerClass answer, Ledger ledger)
    {
        var accepted = answer == AnswerClass.Accepted;
        var actual = AnswerText.Of(response, error);
        switch (expectation)
        {
            case Expectation.Accept:
                if (ledger.Hold(accepted, _specification.Ids.WellFormed, "refused", expectation.Describe(), actual)) _output.Judge(request, response, ledger);
                break;
            case Expectation.AcceptOrDecline:
                if (accepted) _output.Judge(request, response, ledger);
                else _refusal.Declined(response, error, ledger);
                break;
            case Expectation.Refuse due:
                if (ledger.Hold(!accepted, due.Broken[0], "accepted", due.Describe(), actual)) _refusal.Due(due, response, error, ledger);
                break;
            case Expectation.NoOutput:
                if (ledger.Hold(!(accepted && CarriesOutput(response)), ProtocolClauses.Method, "output", expectation.Describe(), actual) && request.Method is not ("OPTIONS" or "HEAD"))
                    ledger.Hold(!accepted, ProtocolClauses.MethodRefused, "accepted", "a client error", actual);
                break;
            case Expectation.OtherContentType:
                ledger.Hold(!accepted, ProtocolClauses.ContentType, "accepted", expectation.Describe(), actual);
                break;
            default:
                if (!accepted && expectation is not Expectation.Either { InAnyForm: true }) _refusal.Free(response, error, ledger);
                break;
        }
    }

    private AnswerClass Class(Response response, ErrorReading error) => response.Status switch
    {
        >= 200 and < 300 => IsError(response, error) ? AnswerClass.Refused : AnswerClass.Accepted,
        >= 400 and < 500 => _vocabulary.IsAuthentication(error) ? AnswerClass.NotAuthenticated : AnswerClass.Refused,
        >= 500 => AnswerClass.Faulted,
        _ => AnswerClass.Strange,
    };

    // A success may carry a member called code; __type and the header are marks of an error alone.
    private static bool IsError(Response response, ErrorReading error) =>
        response.Status >= 300
        || response.Headers.First("X-Amzn-ErrorType") is not null
        || (error.Types.Length > 0 && JsonText.Read(response.Body) is JsonText.Object body && body.Root.TryGetProperty("__type", out _));

    private bool IsThrottled(Response response, ErrorReading error) =>
        response.Status == 429 || (response.Status >= 400 && _vocabulary.IsThrottling(error));

    private bool CarriesOutput(Response response) =>
        JsonText.Read(response.Body) is JsonText.Object body
        && (_specification.Operation.Output.Members.Length == 0
            || _specification.Operation.Output.Members.Any(member => body.Root.TryGetProperty(member.Name, out _)));
}
