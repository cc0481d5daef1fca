using System.Text;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Tests.Contract;

/// <summary>Answers, and what the judge says of them, in few words.</summary>
internal static class Verdicts
{
    public const string Output = $$"""{"TapeARN":"{{Published.Tape}}"}""";

    public static TargetKnowledge Open { get; } = new() { World = World.Open };

    public static TargetKnowledge Bound { get; } =
        new() { World = World.Closed, Known = [.. TargetKnowledge.FromBindings(Published.Specification, Published.Bindings)] };

    /// <summary>An answer with the headers a right one has.</summary>
    public static Response Answer(int status, string body = "") => Bare(status, body,
        new("Content-Type", "application/x-amz-json-1.1"), new("x-amzn-RequestId", "b1"));

    public static Response Bare(int status, string body, params Header[] headers) =>
        new() { Status = status, Headers = [.. headers], Body = Encoding.UTF8.GetBytes(body) };

    public static string Error(string type, string? message = "words") =>
        message is null ? $$"""{"__type":"{{type}}"}""" : $$"""{"__type":"{{type}}","message":"{{message}}"}""";

    /// <summary>A body for the words of a table: an error's type, one without a message (<c>Type!</c>), or the text itself.</summary>
    public static string Body(string words) =>
        words == "output" ? Output
        : words.Length == 0 || !char.IsAsciiLetter(words[0]) || words.Contains(' ', StringComparison.Ordinal) ? words
        : words[^1] == '!' ? Error(words[..^1], null) : Error(words);

    public static Judgement Decide(HttpRequest request, Outcome outcome, TargetKnowledge? knowledge = null, Specification? specification = null)
    {
        specification ??= Published.Specification;
        return new Judge(specification).Decide(request, new ExpectationReader(specification).Read(request, knowledge ?? Open), outcome);
    }

    /// <summary>Clause and slug of every symptom, the clause without the protocol's or the operation's name.</summary>
    public static string Text(this IEnumerable<Symptom> symptoms) =>
        string.Join("; ", symptoms.Select(symptom => $"{Text(symptom.Clause)} {symptom.Slug}"));

    public static string Text(this ClauseId clause) => clause.Value[(clause.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
