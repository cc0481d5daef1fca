using System.Text;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Views;

/// <summary>Makes a case of what a case file holds.</summary>
public static class CaseReader
{
    /// <summary>The case; null with a <paramref name="problem"/> when a field cannot be used.</summary>
    public static Case? Read(CaseView view, out string? problem)
    {
        problem = Missing(view);
        if (problem is not null) return null;
        byte[] body;
        try
        {
            body = view.Request.BodyBase64 is { } base64 ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes(view.Request.Body ?? "");
        }
        catch (FormatException)
        {
            problem = "$.request.bodyBase64: found text that is no base64; expected base64";
            return null;
        }
        // A number, or several names, would be taken for one too.
        if (!Enum.TryParse<Intent>(view.Intent, ignoreCase: true, out var intent) || !Enum.IsDefined(intent) || !intent.ToString().Equals(view.Intent, StringComparison.OrdinalIgnoreCase))
        {
            problem = $"$.intent: found '{view.Intent}'; expected accept, reject, either or unstated";
            return null;
        }
        return Case.Of(new ClauseId(view.Clause), intent, view.Label, new HttpRequest
        {
            Method = view.Request.Method,
            Path = view.Request.Path,
            Headers = [.. view.Request.Headers.Select(header => new Header(header.Name, header.Value))],
            Body = body,
        });
    }

    // A file may leave out what the view says is never null.
    private static string? Missing(CaseView view) => view switch
    {
        { Clause: null } => "$.clause: missing; expected the id of a clause",
        { Label: null } => "$.label: missing; expected what the case does, in a few words",
        { Request: null } => "$.request: missing; expected a request",
        { Request.Method: null } => "$.request.method: missing; expected a method",
        { Request.Path: null } => "$.request.path: missing; expected a path",
        { Request.Headers.IsDefault: true } => "$.request.headers: missing; expected a list, [] for none",
        { Request.Headers: var headers } when headers.Any(header => header is not { Name: not null, Value: not null }) =>
            "$.request.headers: found a header without name or value; expected both",
        _ => null,
    };
}
