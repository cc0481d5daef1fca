using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>Puts verdicts into words of AWS JSON 1.1, in the way a disposition chooses.</summary>
internal sealed class AnswerWriter(Disposition choices)
{
    private const string Namespace = "com.amazonaws.storagegateway";
    private const string Uri = "http://internal.amazon.com/coral/com.amazon.coral.validate/";

    /// <summary>The right answer for the verdict.</summary>
    /// <param name="verdict">What was decided.</param>
    /// <param name="number">The call's number, from which its request id is made.</param>
    public Answer Write(Verdict verdict, long number)
    {
        var answer = verdict switch
        {
            Verdict.Accepted accepted => Json(200, Output(accepted.Tape)),
            Verdict.Refused { Refusal.Cause: Cause.Method } => Method(),
            Verdict.Refused { Refusal.Cause: Cause.ContentType } other when Wrapped() is { } wrapped => wrapped,
            Verdict.Refused refused => Typed(refused.Refusal),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
        return answer.With(choices.RequestIdHeader, $"{number:x8}-0000-4000-8000-000000000000") with
        {
            Framing = choices.Framing,
            Close = choices.ClosesConnections,
            Delay = choices.Delay,
        };
    }

    private Answer Method() => choices.OtherMethod switch
    {
        OtherMethod.Forbidden => new Answer(403).With("Content-Type", "text/xml").WithText(
            "<AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n"),
        OtherMethod.NotAllowed => new Answer(405).With("Allow", "POST"),
        OtherMethod.NotFound => new Answer(404).With("Content-Type", "text/plain").WithText("Not Found"),
        _ => throw new ArgumentOutOfRangeException(nameof(choices)),
    };

    private Answer? Wrapped() => choices.OtherContentType switch
    {
        OtherContentType.WrappedNotFound => new Answer(404).With("Content-Type", "application/json").WithText(
            """{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException","message":null},"Version":"1.0"}"""),
        OtherContentType.Unsupported => new Answer(415),
        _ => null,
    };

    private Answer Typed(Refusal refusal)
    {
        var type = choices.TypeSpelling switch
        {
            TypeSpelling.Bare => refusal.Type,
            TypeSpelling.Namespaced => $"{Namespace}#{refusal.Type}",
            TypeSpelling.Suffixed => $"{Namespace}#{refusal.Type}:{Uri}",
            _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
        };
        var body = Text(json =>
        {
            if (choices.TypePlaces.HasFlag(TypePlaces.Type))
                json.WriteString("__type", type);
            if (choices.TypePlaces.HasFlag(TypePlaces.Code))
                json.WriteString("code", type);
            if (refusal.Message is not null)
                json.WriteString(choices.MessageMember, refusal.Message);
            if (choices.ErrorDetails && refusal.Code is not null)
                Details(json, refusal.Code);
        });
        var answer = Json(refusal.Status, body);
        return choices.TypePlaces.HasFlag(TypePlaces.Header) ? answer.With("X-Amzn-Errortype", type) : answer;
    }

    private static void Details(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject("error");
        json.WriteString("errorCode", code);
        json.WriteStartObject("errorDetails");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string Output(string? tape) => Text(json =>
    {
        if (choices.ExtraOutput)
        {
            json.WriteNull("Marker");
            json.WriteStartObject("Tape");
            json.WriteString("TapeARN", "not this one");
            json.WriteEndObject();
            json.WriteNumber("TapeSizeInBytes", 107_374_182_400);
        }

        if (tape is not null)
            json.WriteString("TapeARN", tape);
    });

    private Answer Json(int status, string body) => new Answer(status).With("Content-Type", choices.ContentType).WithText(body);

    private string Text(Action<Utf8JsonWriter> members)
    {
        var options = new JsonWriterOptions
        {
            Indented = choices.Pretty,
            Encoder = choices.Escaped ? EscapeAll.Encoder : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(body.ToArray());
    }
}
