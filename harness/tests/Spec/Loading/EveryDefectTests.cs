using System.Text.Json.Nodes;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

/// <summary>
/// Good files with every value in turn dropped, renamed or of another kind: what is said of each, as the verified file
/// lists it (every statement once, with the first place that gets it), and how many of the changes are taken.
/// </summary>
public sealed class EveryDefectTests
{
    private static readonly string?[] Values = [null, "true", "7", "-1", "1.5", "\"text\"", "\"\"", "\"a#B\"", "[]", "{}", "[{}]", "[\"(\"]"];

    private const string Wire = """
    { "groups": [{ "clause": "body/malformed", "strength": "must", "provenance": "protocol", "intent": "reject", "source": "s", "cases": [
      { "name": "a", "statement": "y", "source": "t", "needs": "required-member", "body": { "replace": ["a", { "hex": "00ff" }, { "base64": "AA==" }, { "plain": true }, { "repeat": "{i}", "times": 3 }] } },
      { "name": "b", "statement": "y", "body": { "insert": "x", "at": "end" } }, { "name": "c", "statement": "y", "body": { "member": "\"m\":1" } },
      { "name": "d", "statement": "y", "body": { "inside-text": "x" } }, { "name": "e", "statement": "y", "body": { "substitute": "x", "with": "y" } },
      { "name": "f", "statement": "y", "body": { "truncate": "after-each-token" } }, { "name": "g", "statement": "y", "body": { "encode": "utf-16le", "mark": true } },
      { "name": "h", "statement": "y", "body": { "duplicate": "same" } },
      { "name": "i", "statement": "y", "method": "GET", "path": "/x", "headers": [{ "set": "A", "value": "1" }, { "add": "A", "value": "2" }, { "remove": "B" }, { "rename": "A", "as": "a" }] }] }] }
    """;

    private const string Clauses = """
    { "operation": "RetrieveTapeRecoveryPoint", "clauses": [
      { "id": "output/TapeARN/present", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "present": "TapeARN" },
      { "id": "output/TapeARN/echo", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "echo": { "output": "TapeARN", "input": "TapeARN" } },
      { "id": "input/TapeARN/pattern", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "readings": { "TapeARN": ["^a$"] } },
      { "id": "input/GatewayARN/form", "strength": "observe", "provenance": "assumed", "statement": "s", "source": "s", "form": { "GatewayARN": "^a$" } },
      { "id": "state/a", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "accepts": { "GatewayARN": "g", "TapeARN": "t?unknown" } },
      { "id": "state/b", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "refuses": { "GatewayARN": "g", "TapeARN": "t" }, "breaks": ["input/TapeARN/pattern"], "errorCode": "C",
        "exclusive": { "resource": "TapeARN", "holder": "GatewayARN" } },
      { "id": "state/c", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "sequence": "linearizable" },
      { "id": "state/d", "strength": "must", "provenance": "doc", "statement": "s", "source": "s", "notTestable": "w" }] }
    """;

    private const string Known = """{ "target": "t", "known": [{ "clause": "aws-json/errors/message", "symptom": "absent", "reason": "r" }] }""";

    private const string Bindings = """
    { "target": "t", "reset": { "command": ["true", "x"], "timeoutSeconds": 5 },
      "bindings": { "tapeGateway": ["arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B"],
        "tapeWithRecoveryPoint": { "values": ["arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"], "consumable": true } } }
    """;

    [Fact]
    public void Model_WithADefect_IsRefusedAsVerified() => Verifier.Verify(Said(Lake.Model, json => Lake.Resolve(json)));

    [Fact]
    public void Clauses_WithADefect_AreRefusedAsVerified() => Verifier.Verify(Said(
        Clauses, json => OperationRulesLoader.Parse("c", MutatedJson.Bytes(json), Published.Specification.Operation)));

    [Fact]
    public void WireCases_WithADefect_AreRefusedAsVerified() =>
        Verifier.Verify(Said(Wire, json => WireCaseLoader.Parse("w", MutatedJson.Bytes(json), Published.Specification.Protocol.Clauses)));

    [Fact]
    public void KnownFailures_WithADefect_AreRefusedAsVerified() =>
        Verifier.Verify(Said(Known, json => KnownFailuresLoader.Parse("k", MutatedJson.Bytes(json), Published.Specification)));

    [Fact]
    public void Bindings_WithADefect_AreRefusedAsVerified() => Verifier.Verify(
        Said(Bindings, json => BindingsLoader.Parse("b", MutatedJson.Bytes(json), Published.Specification))
        + Said(Bindings.Replace("""{ "command": ["true", "x"], "timeoutSeconds": 5 }""", """{ "method": "POST", "url": "/reset", "timeoutSeconds": 5 }""", StringComparison.Ordinal),
            json => BindingsLoader.Parse("b", MutatedJson.Bytes(json), Published.Specification)));

    private static string Said(string json, Action<string> load)
    {
        load(json);
        var (said, taken, refused) = (new Dictionary<string, string>(), 0, 0);
        foreach (var changed in Changed(json))
            try
            {
                load(changed);
                taken++;
            }
            catch (SpecException error)
            {
                refused++;
                foreach (var problem in error.Problems) said.TryAdd($"{problem.Found}; expected {problem.Expected}", $"{problem.File}: {problem.Path}");
            }
        return $"{taken} changes taken, {refused} refused\n" + string.Concat(said.Select(pair => $"{pair.Value}: {pair.Key}\n").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Changed(string json)
    {
        var count = Slots(JsonNode.Parse(json)!).Count();
        for (var slot = 0; slot < count; slot++)
            for (var change = -2; change < Values.Length; change++)
            {
                var root = JsonNode.Parse(json)!;
                var (owner, key) = Slots(root).ElementAt(slot);
                var node = change < 0 ? null : Values[change] is { } text ? JsonNode.Parse(text) : null;
                if (owner is JsonArray items)
                {
                    if (change < 0) items.RemoveAt((int)key);
                    else items[(int)key] = node;
                }
                else
                {
                    var members = (JsonObject)owner;
                    var old = members[(string)key];
                    if (change < 0) members.Remove((string)key);
                    if (change == -2) members[(string)key + "x"] = old;
                    if (change >= 0) members[(string)key] = node;
                }
                yield return root.ToJsonString();
            }
    }

    private static IEnumerable<(JsonNode Owner, object Key)> Slots(JsonNode? node) => node switch
    {
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(at => Slots(items[at]).Prepend((items, at))),
        JsonObject members => members.ToList().SelectMany(member => Slots(member.Value).Prepend((members, member.Key))),
        _ => [],
    };
}
