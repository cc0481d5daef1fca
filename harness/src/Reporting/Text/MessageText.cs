using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Text;

/// <summary>Writes requests and answers down as they look on the wire, made harmless and bounded.</summary>
public static class MessageText
{
    /// <summary>What a case sends: a request, or raw bytes.</summary>
    public static ImmutableArray<string> Sent(CaseView @case, Limits limits) => @case.Raw is { } raw ? RawText.Of(raw, limits) : Request(@case.Request, limits);

    /// <summary>Request line, headers, an empty line, the body.</summary>
    public static ImmutableArray<string> Request(RequestView request, Limits limits) =>
    [
        $"{Hostile.Visible(request.Method, limits.Value)} {Hostile.Visible(request.Path, limits.Value)}",
        .. Headers(request.Headers, limits),
        .. Body(request.Body, limits),
        .. request.BodyBase64 is { } bytes ? [$"(in base64, for not all of it is text: {Hostile.Visible(bytes, limits.Body)})"] : ImmutableArray<string>.Empty,
    ];

    /// <summary>Status line or transport failure, headers, an empty line, the body.</summary>
    public static ImmutableArray<string> Answer(AnswerView answer, Limits limits) =>
        [Hostile.Visible(answer.Summary, limits.Value), .. Headers(answer.Headers, limits), .. Body(answer.Body, limits)];

    /// <summary>
    /// A line to copy, or where to find it when it is too long to show or escaping would make it send something else.
    /// </summary>
    public static string Command(string command, Limits limits)
    {
        var visible = command.Length <= limits.Command ? Hostile.Visible(command) : null;
        return visible == command
            ? command
            : $"({(visible is null ? Amount.Bytes(System.Text.Encoding.UTF8.GetByteCount(command)) : "with characters that cannot be shown")}: see report.json)";
    }

    private static IEnumerable<string> Headers(ImmutableArray<HeaderView> headers, Limits limits)
    {
        foreach (var header in headers.Take(limits.Headers))
            yield return $"{Hostile.Visible(header.Name, limits.Value)}: {Hostile.Visible(header.Value, limits.Value)}";
        if (headers.Length > limits.Headers) yield return $"… ({Amount.Of(headers.Length - limits.Headers, "header")}) …";
    }

    private static ImmutableArray<string> Body(string body, Limits limits) =>
        body.Length == 0 ? [] : ["", .. Hostile.Lines(body, limits.Body, limits.BodyLines)];
}
