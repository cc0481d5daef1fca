using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Contract.Judging;

/// <summary>Holds a refusal to the contract: status, a type that is known and right, a message, no leak.</summary>
internal sealed class RefusalJudge(ErrorVocabulary vocabulary, OperationClauses ids)
{
    private const string Serialization = "SerializationException";
    private const string UnknownOperation = "UnknownOperationException";

    /// <summary>A refusal that was due.</summary>
    public void Due(Expectation.Refuse due, Response response, ErrorReading error, Ledger ledger)
    {
        var actual = AnswerText.Of(response, error);
        if (due.Kind == RefusalKind.AnyForm && IsOfSize(response.Status)) return;
        ledger.Hold(RefusalRules.Allows(due.Kind, response.Status), ProtocolClauses.ErrorsStatus,
            $"status-{response.Status}", RefusalRules.Describe(due.Kind), actual);
        if (!Typed(response, error, ledger)) return;
        switch (due.Kind)
        {
            case RefusalKind.Constraint:
                Named(vocabulary.NamesConstraint(error));
                break;
            case RefusalKind.WrongType:
                if (Named(vocabulary.NamesConstraint(error) || ErrorVocabulary.Is(error, Serialization))) Serialized();
                break;
            case RefusalKind.Several:
                Named(vocabulary.NamesConstraint(error) || ErrorVocabulary.Is(error, Serialization));
                break;
            case RefusalKind.Malformed:
                Serialized();
                break;
            case RefusalKind.Target:
                ledger.Hold(ErrorVocabulary.Is(error, UnknownOperation), ProtocolClauses.ErrorsUnknownOperation, "other-type", UnknownOperation, actual);
                break;
            case RefusalKind.State:
                NotMalformed(due.Broken[0], error, actual, ledger);
                break;
            default:
                break;
        }

        bool Named(bool right) => ledger.Hold(right, ids.ConstraintType, "other-type", RefusalRules.Describe(due.Kind), actual);
        void Serialized() =>
            ledger.Hold(ErrorVocabulary.Is(error, Serialization), ProtocolClauses.ErrorsSerialization, "other-type", Serialization, actual);
    }

    /// <summary>A refusal of something well-formed that may not exist.</summary>
    public void Declined(Response response, ErrorReading error, Ledger ledger)
    {
        var actual = AnswerText.Of(response, error);
        ledger.Hold(response.Status == 400, ProtocolClauses.ErrorsStatus, $"status-{response.Status}", "400 with a declared error", actual);
        if (Typed(response, error, ledger)) NotMalformed(ids.WellFormed, error, actual, ledger);
    }

    /// <summary>A refusal where an output was as right.</summary>
    public void Free(Response response, ErrorReading error, Ledger ledger)
    {
        if (!IsOfSize(response.Status)) Typed(response, error, ledger);
    }

    private bool Typed(Response response, ErrorReading error, Ledger ledger)
    {
        var actual = AnswerText.Of(response, error);
        ledger.Hold(!StackTrace.IsIn(response.Body), ProtocolClauses.ErrorsNoTrace, "trace", "no stack trace", actual);
        if (!ledger.Hold(error.Types.Length > 0, ProtocolClauses.ErrorsTyped, "no-type", "an error type in __type, code or X-Amzn-ErrorType", actual)) return false;
        if (!ledger.Hold(vocabulary.IsKnown(error), ProtocolClauses.ErrorsKnownType, "unknown-type", "an error type declared by the operation or common to all", actual)) return false;
        // Real services are known to send these two without a message.
        if (!ErrorVocabulary.Is(error, Serialization) && !ErrorVocabulary.Is(error, UnknownOperation))
            ledger.Hold(!string.IsNullOrEmpty(error.Message), ProtocolClauses.ErrorsMessage, "absent", "message or Message", actual);
        return true;
    }

    private void NotMalformed(ClauseId clause, ErrorReading error, string actual, Ledger ledger)
    {
        if (vocabulary.IsMalformed(error))
            ledger.Depart(clause, "refused-as-malformed", "a declared error: the request is well-formed", actual);
        else
            ledger.Grade(clause);
    }

    private static bool IsOfSize(int status) => status is 413 or 414 or 431;
}
