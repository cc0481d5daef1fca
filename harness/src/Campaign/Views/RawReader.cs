using System.Collections.Frozen;
using System.Text;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.Views;

/// <summary>Makes a raw case of what a case file holds.</summary>
public static class RawReader
{
    private static readonly TimeSpan MostPaused = TimeSpan.FromMinutes(1);

    /// <summary>The case; null when the file's case is not raw, or with a <paramref name="problem"/> when a field cannot be used.</summary>
    public static RawCase? Read(CaseView view, out string? problem)
    {
        problem = null;
        if (view.Raw is not { } raw) return null;
        var own = new Dictionary<OwnRequest, HttpRequest>();
        for (var at = 0; at < raw.Own.Length && problem is null; at++)
        {
            if (AnswerForm.Parse(raw.Own[at].Form) is not AnswerForm.Own form) problem = $"$.raw.own[{at}].form: found '{raw.Own[at].Form}'; expected output, other-output or unknown-operation";
            else if (CaseReader.Read(view with { Request = raw.Own[at].Request }, out problem) is { } read) own[form.Whose] = read.Request;
        }
        var chunks = problem is null ? Chunks(raw, out problem) : [];
        var answers = problem is null ? Answers(raw, own, out problem) : [];
        if (problem is not null) return null;
        var request = new RawRequest { Chunks = chunks, HalfClose = raw.HalfClose, Methods = [.. answers.Select(answer => answer.To)] };
        return new()
        {
            Id = string.IsNullOrEmpty(view.Id) ? RequestDigest.Of(request) : view.Id, About = new ClauseId(view.Clause), Label = view.Label,
            Strength = raw.Recorded ? Strength.Observe : Strength.Must, Request = raw.Closes ? request with { Settle = RawRequest.LongLook } : request,
            Answers = answers, Closes = raw.Closes, Own = own.ToFrozenDictionary(),
        };
    }

    private static ImmutableArray<RawChunk> Chunks(RawView raw, out string? problem)
    {
        problem = null;
        var chunks = ImmutableArray.CreateBuilder<RawChunk>(raw.Send.Length);
        for (var at = 0; at < raw.Send.Length; at++)
        {
            var (text, base64, pause, oneByOne) = raw.Send[at];
            try
            {
                if (pause is not >= 0 || pause > MostPaused.TotalMilliseconds) problem = $"$.raw.send[{at}].pauseMs: found {pause}; expected milliseconds up to a minute";
                else chunks.Add(new(base64 is not null ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes(text ?? ""), TimeSpan.FromMilliseconds(pause), oneByOne));
            }
            catch (FormatException)
            {
                problem = $"$.raw.send[{at}].base64: found text that is no base64; expected base64";
            }
        }
        return chunks.ToImmutable();
    }

    private static ImmutableArray<HttpAnswer> Answers(RawView raw, Dictionary<OwnRequest, HttpRequest> own, out string? problem)
    {
        problem = raw.Answers.IsDefaultOrEmpty ? "$.raw.answers: found none; expected what may come back" : null;
        var answers = ImmutableArray.CreateBuilder<HttpAnswer>();
        for (var at = 0; problem is null && at < raw.Answers.Length; at++)
        {
            var forms = raw.Answers[at].May.Select(AnswerForm.Parse).ToList();
            if (forms.Contains(null)) problem = $"$.raw.answers[{at}].may: found '{raw.Answers[at].May[forms.IndexOf(null)]}'; expected a word of specs/aws-json/wire/http.json";
            else if (!own.ContainsKey(OwnRequest.Plain)) problem = "$.raw.own: found no output; expected the plain call";
            else if (forms.OfType<AnswerForm.Own>().FirstOrDefault(form => !own.ContainsKey(form.Whose)) is { } missing) problem = $"$.raw.own: found no {missing.Word}; expected the request it is the answer to";
            else answers.Add(new(raw.Answers[at].To, [.. forms.OfType<AnswerForm>()]) { Without = raw.Answers[at].Without.IsDefault ? [] : raw.Answers[at].Without });
        }
        return answers.ToImmutable();
    }
}
