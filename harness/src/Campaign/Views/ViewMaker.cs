using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.Views;

/// <summary>Turns what a campaign handles into the plain data its events carry.</summary>
internal static class ViewMaker
{
    private const int AnswerBytes = 4096;

    public static ClauseView Of(Clause clause) => new(
        clause.Id.Value, Word(clause.Strength), Word(clause.Provenance), clause.Statement, clause.Source);

    public static CaseView Of(Case @case) => new(@case.Id, @case.Label, @case.About.Value, Word(@case.Intent), Of(@case.Request));

    public static RequestView Of(HttpRequest request)
    {
        var exact = Utf8.IsValid(request.Body.Span);
        return new(request.Method, request.Path, Of(request.Headers), Encoding.UTF8.GetString(request.Body.Span),
            exact ? null : Convert.ToBase64String(request.Body.Span));
    }

    public static AnswerView Of(Outcome outcome) => outcome switch
    {
        Response response => new(
            "HTTP " + response.Status.ToString(CultureInfo.InvariantCulture), Of(response.Headers),
            Encoding.UTF8.GetString(response.Body.Span[..Math.Min(AnswerBytes, response.Body.Length)])),
        TransportFailure failure => new($"{Word(failure.Kind)}: {failure.Detail}", [], ""),
        RawAnswers raw => Of(raw),
        _ => throw new InvalidOperationException(),
    };

    public static string Answer(Outcome outcome) => outcome switch
    {
        Response response => response.Status.ToString(CultureInfo.InvariantCulture),
        TransportFailure failure => Word(failure.Kind),
        RawAnswers raw => string.Join(", ", raw.Answers.Select(Answer).Append(Word(raw.End))),
        _ => throw new InvalidOperationException(),
    };

    // The last answer is the telling one: those before it are due to the requests before.
    private static AnswerView Of(RawAnswers raw)
    {
        var last = raw.Answers.IsEmpty ? new("", [], Encoding.UTF8.GetString(raw.Rest.Span)) : Of(raw.Answers[^1]);
        return last with { Summary = string.Join(", ", raw.Answers.Select(answer => Of(answer).Summary).Append(raw.Detail)) };
    }

    /// <summary>An enum's name in lower case with hyphens.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }

    private static ImmutableArray<HeaderView> Of(ImmutableArray<Header> headers) =>
        [.. headers.Select(header => new HeaderView(header.Name, header.Value))];
}
