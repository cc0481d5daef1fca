using System.Collections.Frozen;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Contract.Raw;

/// <summary>What a run of raw bytes may be answered with at one target.</summary>
public sealed record RawDemand
{
    /// <summary>The clause it is about.</summary>
    public required ClauseId Clause { get; init; }

    /// <summary>Whether a departure from that clause is one, or only what every answer is held to is judged.</summary>
    public required bool Binds { get; init; }

    /// <summary>What may come back, an entry for each request that is due an answer.</summary>
    public required ImmutableArray<HttpAnswer> Answers { get; init; }

    /// <summary>Whether the server has to close the connection behind the last answer.</summary>
    public bool Closes { get; init; }

    /// <summary>The well-formed requests, each with what must come back when it is sent alone.</summary>
    public required FrozenDictionary<OwnRequest, (HttpRequest Request, Expectation Expectation)> Own { get; init; }

    /// <summary>The answers in words.</summary>
    public string Describe() => string.Join("; then ", Answers.Select(answer => string.Join(" or ", answer.May.Select(Words))
        + string.Concat(answer.Without.Select(name => $" without {name}")))) + (Closes ? "; then the connection is closed" : "");

    private static string Words(AnswerForm form) => form switch
    {
        AnswerForm.Own { Whose: OwnRequest.Plain } => "the call's own answer",
        AnswerForm.Own { Whose: OwnRequest.Other } => "the other call's own answer",
        AnswerForm.Own => "the refusal of an unknown operation",
        AnswerForm.Refusal => "a client error",
        AnswerForm.NoOutput => "an answer without an output",
        AnswerForm.Any => "any answer without a server fault",
        AnswerForm.Status status => $"HTTP {status.Word}",
        _ => "the end of the connection",
    };
}
