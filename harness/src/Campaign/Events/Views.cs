namespace ConformanceHarness.Campaign.Events;

/// <summary>A clause as reports show it.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Strength"><c>must</c>, <c>should</c> or <c>observe</c>.</param>
/// <param name="Provenance"><c>doc</c>, <c>model</c>, <c>protocol</c>, <c>observed</c> or <c>assumed</c>.</param>
/// <param name="Statement">One sentence.</param>
/// <param name="Source">Where the source says so.</param>
public sealed record ClauseView(string Id, string Strength, string Provenance, string Statement, string Source);

/// <summary>A clause with the count of answers held to it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Graded">Answers held to it.</param>
/// <param name="Failed">Answers that depart from it.</param>
/// <param name="Skipped">Why none was, or null when at least one was.</param>
public sealed record ClauseTally(ClauseView Clause, long Graded, long Failed, string? Skipped);

/// <summary>A clause an answer departs from, and how.</summary>
/// <param name="Clause">The clause's slug.</param>
/// <param name="Symptom">A short slug for the way of departing.</param>
public sealed record DepartureView(string Clause, string Symptom);

/// <summary>A request as reports show it: text where the bytes are text, and always the bytes.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">The headers, in order.</param>
/// <param name="Body">The body as text; broken bytes are shown as U+FFFD.</param>
/// <param name="BodyBase64">The body's bytes when <paramref name="Body"/> does not tell them exactly, else null.</param>
public sealed record RequestView(string Method, string Path, ImmutableArray<HeaderView> Headers, string Body, string? BodyBase64);

/// <summary>A header line.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record HeaderView(string Name, string Value);

/// <summary>An answer as reports show it: hostile text, to be escaped wherever it is shown.</summary>
/// <param name="Summary">Status line, or the transport failure in words.</param>
/// <param name="Headers">The headers, in order.</param>
/// <param name="Body">The body as text, bounded.</param>
public sealed record AnswerView(string Summary, ImmutableArray<HeaderView> Headers, string Body);

/// <summary>A case as reports show it.</summary>
/// <param name="Id">The id made from its content.</param>
/// <param name="Label">What it does, in a few words.</param>
/// <param name="Clause">The clause it is about.</param>
/// <param name="Intent"><c>accept</c>, <c>reject</c> or <c>either</c>.</param>
/// <param name="Request">The request; of a case of several steps the one whose answer tells.</param>
/// <param name="Steps">The steps of a case that has several, else null.</param>
/// <param name="Raw">The bytes of a case that is no HTTP request but bytes for a connection, else null; <paramref name="Request"/> is then the plain call it is made of.</param>
public sealed record CaseView(string Id, string Label, string Clause, string Intent, RequestView Request, ImmutableArray<StepView>? Steps = null, RawView? Raw = null);

/// <summary>A step of a case as reports show it.</summary>
public sealed record StepView
{
    /// <summary><c>call</c>, or <c>reset</c>: the target was brought back to the start.</summary>
    public required string Act { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public required string Label { get; init; }

    /// <summary>Who does it, from 1, where several callers call at once; 0 in a sequence.</summary>
    public int Caller { get; init; }

    /// <summary>The request; null for a reset.</summary>
    public RequestView? Request { get; init; }

    /// <summary>What the state allowed there, in words; null for a reset and where only the whole history tells.</summary>
    public string? Allowed { get; init; }

    /// <summary>What came; null for a reset.</summary>
    public AnswerView? Answer { get; init; }

    /// <summary>Whether the answer is none of those allowed, or is one of those that do not go together.</summary>
    public bool Departs { get; init; }

    /// <summary>Milliseconds from the start of the case to the sending.</summary>
    public double BeganMs { get; init; }

    /// <summary>Milliseconds from the start of the case to the answer.</summary>
    public double EndedMs { get; init; }
}

/// <summary>A departure from the contract, with the smallest request that shows it.</summary>
public sealed record FindingView
{
    /// <summary>The clause departed from.</summary>
    public required string Clause { get; init; }

    /// <summary>The clause's strength.</summary>
    public required string Strength { get; init; }

    /// <summary>The clause's statement.</summary>
    public required string Statement { get; init; }

    /// <summary>A short slug for the way of departing; with the clause it names the finding.</summary>
    public required string Symptom { get; init; }

    /// <summary>How many answers showed it.</summary>
    public required long Count { get; init; }

    /// <summary>Whether it did not show each time the smallest case was sent.</summary>
    public required bool Intermittent { get; init; }

    /// <summary>The share of repetitions that showed it, 0 to 1, or null when it always does.</summary>
    public double? Rate { get; init; }

    /// <summary>The world it showed in.</summary>
    public required string World { get; init; }

    /// <summary>Why it was expected, where it is a known failure; else null.</summary>
    public string? Known { get; init; }

    /// <summary>What the contract expects.</summary>
    public required string Expected { get; init; }

    /// <summary>What came.</summary>
    public required string Actual { get; init; }

    /// <summary>The smallest case that shows it.</summary>
    public required CaseView Case { get; init; }

    /// <summary>The answer to it.</summary>
    public required AnswerView Answer { get; init; }

    /// <summary>A <c>curl</c> line that sends it.</summary>
    public required string Curl { get; init; }

    /// <summary>A line that replays it with this program.</summary>
    public required string Replay { get; init; }
}
