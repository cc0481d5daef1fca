using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Bodies that an endpoint cannot stomach, well-formed or odd: whatever is answered, a server does not fail.</summary>
internal static class OddityMutants
{
    private sealed record Oddity(string Name, string Words, Func<HttpRequest, bool> On, params byte[][] Bodies);

    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        foreach (var oddity in All(kit))
        {
            var candidates = oddity.Bodies.Select(body => Witness.Of(kit.Raw(body))).ToList();
            yield return new()
            {
                Name = $"oddity/{oddity.Name}-server-fault", Rule = $"{oddity.Words} is a server fault", Clauses = [ProtocolClauses.NoServerFault.Value], Candidates = candidates,
                Change = behavior => behavior.First(call => oddity.On(call.Request) ? AnswerChanges.ServerFault : null), Judged = true,
            };
            yield return new()
            {
                Name = $"oddity/{oddity.Name}-reset", Rule = $"{oddity.Words} breaks the connection", Clauses = [ProtocolClauses.Answers.Value], Candidates = candidates,
                Change = behavior => behavior with { Breaks = request => oddity.On(request) ? FailureKind.Reset : null }, Judged = true,
            };
            if (!candidates.Any(candidate => JsonText.Read(candidate.Requests[0].Body) is { Oddities: JsonOddities.None })) continue;
            yield return new()
            {
                Name = $"oddity/{oddity.Name}-refused", Rule = $"{oddity.Words} is called malformed", Clauses = [ProtocolClauses.UnknownMembers.Value, ProtocolClauses.Escapes.Value], Candidates = candidates,
                Change = behavior => behavior.Before<ActionStep>(call => oddity.On(call.Request) ? AnswerChanges.Malformed : null),
            };
        }
    }

    private static IEnumerable<Oddity> All(MutantKit kit)
    {
        byte[] Inside(string more) => Encoding.UTF8.GetBytes("{" + more + "," + kit.Inputs.Plain().ToJsonString()[1..]);
        Oddity Unknown(string name, string words, Func<JsonProperty, bool> such, params string[] members) =>
            new(name, words, request => Triggers.Unknown(kit, request, such), [.. members.Select(Inside)]);
        Oddity Odd(string name, string words, JsonOddities oddity, params byte[][] bodies) => new(name, words, request => (JsonText.Read(request.Body).Oddities & oddity) != 0, bodies);

        yield return Odd("deep", "nesting past 32 levels", JsonOddities.DeepNesting, Inside($"\"a\":{new string('[', 60)}{new string(']', 60)}"));
        yield return new("deep-objects", "objects 60 levels deep", request => Deepest(request) > 60, Inside($"\"a\":{Repeat("{\"a\":", 99)}1{new string('}', 99)}"));
        yield return new("very-deep", "nesting past 900 levels", request => Deepest(request) > 900, Inside($"\"a\":{new string('[', 950)}{new string(']', 950)}"));
        yield return Odd("duplicate", "a member written twice", JsonOddities.DuplicateNames, [.. kit.Inputs.Plain().Select(member => Inside($"{JsonValue.Create(member.Key).ToJsonString()}:{member.Value?.ToJsonString()}"))]);
        yield return Odd("huge-number", "a number past what a double holds", JsonOddities.HugeNumber, Inside("\"a\":1e400"));
        yield return Odd("lone-surrogate", "half a surrogate pair", JsonOddities.LoneSurrogate, [Inside("\"a\":\"\\ud800\""), .. kit.Texts.Select(site => Encoding.UTF8.GetBytes(kit.Inputs.Set(site.Path, "HALF").ToJsonString().Replace("HALF", new string('a', site.MinLength) + "\\ud800", StringComparison.Ordinal)))]);
        yield return Odd("invalid-utf-8", "a byte that is no UTF-8", JsonOddities.InvalidUtf8, (byte[])[.. Inside("\"a\":\"x\"").Select(b => b == 'x' ? (byte)0xFF : b)]);
        yield return Odd("byte-order-mark", "a byte-order mark", JsonOddities.ByteOrderMark, (byte[])[0xEF, 0xBB, 0xBF, .. Inside("\"a\":1")]);
        yield return Odd("large", "a body past 64 KiB", JsonOddities.Long, Inside($"\"a\":\"{new string('a', 70_000)}\""));
        yield return Odd("very-many-members", "more than 256 members", JsonOddities.ManyNames, Inside(string.Join(',', Enumerable.Range(0, 300).Select(at => string.Create(CultureInfo.InvariantCulture, $"\"a{at}\":1")))));
        yield return Unknown("long-number", "an unknown number of more than 20 digits", member => member.Value is { ValueKind: JsonValueKind.Number } && member.Value.GetRawText().Length > 20, "\"a\":123456789012345678901234567890");
        yield return Unknown("fraction", "an unknown number with a fraction", member => member.Value is { ValueKind: JsonValueKind.Number } && member.Value.GetRawText().Contains('.', StringComparison.Ordinal), "\"a\":1.5");
        yield return Unknown("exponent", "an unknown number with an exponent", member => member.Value is { ValueKind: JsonValueKind.Number } && member.Value.GetRawText().Contains('e', StringComparison.OrdinalIgnoreCase), "\"a\":1e3");
        yield return Unknown("negative-zero", "an unknown number -0", member => member.Value.GetRawText() == "-0", "\"a\":-0");
        yield return Unknown("prototype", "an unknown member __proto__", member => member.Name == "__proto__", "\"__proto__\":{\"a\":1}");
        yield return Unknown("constructor", "an unknown member constructor", member => member.Name == "constructor", "\"constructor\":{}");
        yield return Unknown("type-name", "an unknown member __type", member => member.Name == "__type", "\"__type\":\"x\"");
        yield return Unknown("empty-name", "an unknown member without a name", member => member.Name.Length == 0, "\"\":1");
        yield return Unknown("dotted-name", "an unknown member with a dot in its name", member => member.Name.Contains('.', StringComparison.Ordinal), "\"a.b\":1");
        yield return Unknown("foreign-name", "an unknown member with a name beyond ASCII", member => member.Name.Any(c => c > '~'), "\"ü\":1");
        yield return Unknown("null-member", "an unknown member that is null", member => member.Value.ValueKind == JsonValueKind.Null, "\"a\":null");
        yield return Unknown("boolean", "an unknown member that is true or false", member => member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False, "\"a\":true");
        yield return Unknown("nested-array", "an unknown member with an array in an array", member => member.Value is { ValueKind: JsonValueKind.Array } && member.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Array), "\"a\":[[1]]");
        yield return Unknown("long-text", "an unknown text of more than 1,000 characters", member => member.Value is { ValueKind: JsonValueKind.String } && member.Value.GetString()!.Length > 1_000, $"\"a\":\"{new string('a', 2_000)}\"");
        yield return new("many-members", "more than 30 members", request => Triggers.Root(request) is { } root && root.EnumerateObject().Take(31).Count() > 30, Inside(string.Join(',', Enumerable.Range(0, 40).Select(at => string.Create(CultureInfo.InvariantCulture, $"\"a{at}\":1")))));
        yield return new("escape", "an escape of the form \\u", request => Encoding.Latin1.GetString(request.Body.Span).Contains("\\u", StringComparison.Ordinal), Inside("\"\\u0061\":1"));
    }

    private static int Deepest(HttpRequest request)
    {
        var (deepest, depth) = (0, 0);
        foreach (var b in request.Body.Span)
        {
            if (b is (byte)'[' or (byte)'{') deepest = Math.Max(deepest, ++depth);
            else if (b is (byte)']' or (byte)'}') depth--;
        }
        return deepest;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
