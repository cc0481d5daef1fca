using System.Text.Json;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Contract.Judging;

/// <summary>Holds an output to the model: status, JSON, members, their constraints, what they must repeat.</summary>
internal sealed class OutputJudge(Specification specification)
{
    private readonly ImmutableArray<(MemberPath Path, ClauseId Clause)> _present =
    [
        .. specification.Operation.Output.Members
            .Select(member => (Path: MemberPath.Root.Then(member.Name), member.IsRequired))
            .Where(entry => entry.IsRequired || specification.Rules.Present.Contains(entry.Path))
            .Select(entry => (entry.Path, specification.Ids.Output(entry.Path, "present"))),
    ];

    private readonly ImmutableArray<(Echo Rule, ClauseId Clause)> _echoes =
        [.. specification.Rules.Echoes.Select(echo => (echo, specification.Ids.Output(echo.Output, "echo")))];

    private readonly ImmutableArray<ClauseId> _constraints =
    [
        .. specification.Operation.Output.Members.Select(member => MemberPath.Root.Then(member.Name))
            .SelectMany(path => Enum.GetValues<InputAspect>().Where(aspect => aspect != InputAspect.Required)
                .Select(aspect => specification.Ids.Output(path, aspect.Slug())))
            .Where(id => specification.Catalogue.Find(id) is not null),
    ];

    public void Judge(HttpRequest request, Response response, Ledger ledger)
    {
        var ids = specification.Ids;
        ledger.GradedAcceptance = true;
        if (!ledger.Hold(response.Status == 200, ids.OutputStatus, $"status-{response.Status}", "HTTP 200", $"HTTP {response.Status}")) return;
        var text = JsonText.Read(response.Body);
        if (text is not JsonText.Object output)
        {
            ledger.Depart(ids.OutputJson, Slug(text), "one JSON object", AnswerText.Of(response, new([], null)));
            return;
        }
        ledger.Grade(ids.OutputJson);
        Media(response, ledger);
        Members(request, output.Root, ledger);
    }

    private void Members(HttpRequest request, JsonElement output, Ledger ledger)
    {
        foreach (var clause in _constraints) ledger.Grade(clause);
        var broken = ValueCheck.Check(specification, specification.Operation.Output, output)
            .Where(departure => departure.Holding == Holding.Broken && departure.Aspect != InputAspect.Required).ToList();
        foreach (var departure in broken)
            ledger.Depart(specification.Ids.Output(departure.Path, departure.Aspect.Slug()), departure.Aspect.Slug(),
                Statement(departure), Shown(output, departure.Path));

        foreach (var (path, clause) in _present)
        {
            var found = JsonMembers.TryFind(output, path.Value, DuplicatePick.Last, out var value);
            ledger.Hold(found && value.ValueKind != JsonValueKind.Null, clause, found ? "null" : "absent", $"{path} present", found ? "null" : "absent");
        }
        foreach (var (rule, clause) in _echoes) Echo(request, output, rule, clause, ledger);
    }

    private static void Echo(HttpRequest request, JsonElement output, Echo rule, ClauseId clause, Ledger ledger)
    {
        if (!output.TryGetProperty(rule.Output.Value, out var came) || came.ValueKind != JsonValueKind.String) return;
        if (JsonText.Read(request.Body) is not JsonText.Object input || !input.Root.TryGetProperty(rule.Input.Value, out var asked)
            || asked.ValueKind != JsonValueKind.String) return;
        var (expected, actual) = (asked.GetString()!, came.GetString()!);
        ledger.Hold(string.Equals(expected, actual, StringComparison.Ordinal), clause, "other-value",
            $"{rule.Output} equal to the {rule.Input} asked for: {expected}", actual);
    }

    private void Media(Response response, Ledger ledger)
    {
        var expected = specification.Operation.ContentType;
        var came = response.Headers.First(AwsJsonRequest.ContentTypeHeader);
        var media = came?.Split(';', 2)[0].Trim();
        ledger.Hold(string.Equals(media, expected, StringComparison.OrdinalIgnoreCase), ProtocolClauses.ResponseContentType,
            came is null ? "absent" : "other", expected, came ?? "no content type");
        var id = response.Headers.First("x-amzn-RequestId") ?? response.Headers.First("x-amz-request-id") ?? response.Headers.First("x-amz-id-2");
        ledger.Hold(!string.IsNullOrEmpty(id), ProtocolClauses.ResponseRequestId, "absent", "a header x-amzn-RequestId", "none");
    }

    private string Statement(Departure departure) =>
        specification.Catalogue.Find(specification.Ids.Output(departure.Path, departure.Aspect.Slug()))?.Statement ?? departure.Aspect.Slug();

    private static string Shown(JsonElement output, MemberPath path) =>
        output.TryGetProperty(path.Steps[0], out var value) ? AnswerText.Short(value.GetRawText()) : "absent";

    private static string Slug(JsonText text) => text switch
    {
        JsonText.Empty => "empty",
        JsonText.Malformed { TrailingText: true } => "trailing-text",
        JsonText.Malformed => "not-json",
        _ => "not-an-object",
    };
}
