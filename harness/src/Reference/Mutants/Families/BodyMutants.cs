using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Readers that take for JSON what is none (RFC 8259), and failures on it.</summary>
internal static class BodyMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        var body = kit.Inputs.Plain().ToJsonString();
        string Inside(string more) => "{" + more + body[1..];
        MutantDraft Lenient(string what, string rule, ClauseId clause, Func<byte[], byte[]?> repair, params string[] bodies) => new()
        {
            // What was read leniently may break a constraint, and is then refused as that; some of it may stand after the body too.
            Name = $"body/{what}-accepted", Rule = rule, Clauses = [clause.Value, ProtocolClauses.ErrorsSerialization.Value, .. what is "comments" or "any-space" or "controls" ? [ProtocolClauses.BodyTrailingText.Value] : Array.Empty<string>()],
            Change = behavior => behavior.Repairing(repair), Candidates = bodies.Select(text => Witness.Of(kit.Raw(text))),
        };
        var malformed = ProtocolClauses.BodyMalformed;
        yield return Lenient("trailing-text", "text after the body is ignored", ProtocolClauses.BodyTrailingText, Repairs.TrailingText, body + "x");
        yield return Lenient("comments", "comments are taken for white space", malformed, Repairs.Comments, Inside("/* */"));
        yield return Lenient("trailing-comma", "a comma may end an object", malformed, Repairs.TrailingCommas, body[..^1] + ",}");
        yield return Lenient("truncated", "what breaks off is closed", malformed, Repairs.MissingEnd, body[..^1]);
        yield return Lenient("single-quotes", "apostrophes are taken for quotes", malformed, Repairs.SingleQuotes, body.Replace('"', '\''));
        yield return Lenient("bare-names", "names need no quotes", malformed, Repairs.BareNames, Inside("bare:1,"));
        yield return Lenient("not-a-number", "NaN and Infinity are values", malformed, Repairs.NotANumber, Inside("\"a\":NaN,"));
        yield return Lenient("loose-numbers", "numbers may have a plus sign, leading zeros, hexadecimal digits or no digit before the dot", malformed, Repairs.LooseNumbers, Inside("\"a\":01,"), Inside("\"a\":+1,"));
        yield return Lenient("capital-literals", "literals may have capitals", malformed, Repairs.CapitalLiterals, Inside("\"a\":True,"));
        yield return Lenient("missing-commas", "members need no comma between them", malformed, Repairs.MissingCommas, Inside("\"a\":1 "), Inside("\"a\":\"b\" "));
        yield return Lenient("missing-colons", "a member needs no colon", malformed, Repairs.MissingColons, Inside("\"a\" 1,"));
        yield return Lenient("any-space", "form feeds and no-break spaces are white space", malformed, Repairs.AnySpace, Inside("\f"));
        yield return Lenient("controls", "strings may hold raw control characters", malformed, Repairs.Controls, Inside("\"a\":\"\t\","));
        yield return Lenient("any-escape", "any character may be escaped", malformed, Repairs.AnyEscape, Inside("\"a\":\"\\x41\","));
        yield return Lenient("bracket-for-brace", "a bracket closes a brace", malformed, Repairs.Brackets, body[..^1] + "]");
        yield return Lenient("root-array", "an array of one object is taken for the object", ProtocolClauses.BodyNotAnObject, Repairs.RootArray, $"[{body}]");
        foreach (var draft in Answers(kit)) yield return draft;
    }

    private static IEnumerable<MutantDraft> Answers(MutantKit kit)
    {
        MutantDraft On(string what, string rule, ImmutableArray<string> clauses, Func<JsonText, bool> when, Func<Refusal, Refusal> then, string body) => new()
        {
            Name = $"body/{what}", Rule = rule, Clauses = clauses, Candidates = [Witness.Of(kit.Raw(body))], Detail = Detail.Whole,
            Change = behavior => behavior.Reshaped<BodyStep>((call, refusal) => when(JsonText.Read(call.Request.Body)) ? then(refusal) : refusal),
        };
        static Refusal Accepted(Refusal refusal) => refusal with { Status = 200, Rewrite = response => response.Of("{}") };
        static Refusal Fault(Refusal refusal) => AnswerChanges.ServerFault;
        var fault = ImmutableArray.Create(ProtocolClauses.NoServerFault.Value);
        yield return On("empty-accepted", "an empty body is answered with success", [ProtocolClauses.BodyEmpty.Value], text => text is JsonText.Empty, Accepted, "");
        yield return On("malformed-accepted", "what is no JSON is answered with success", [ProtocolClauses.BodyMalformed.Value], text => text is JsonText.Malformed { TrailingText: false }, Accepted, "{");
        yield return On("not-an-object-accepted", "what is no object is answered with success", [ProtocolClauses.BodyNotAnObject.Value], text => text is JsonText.Other, Accepted, "[]");
        yield return On("empty-server-fault", "an empty body is a server fault", fault, text => text is JsonText.Empty, Fault, "");
        yield return On("malformed-server-fault", "what is no JSON is a server fault", fault, text => text is JsonText.Malformed { TrailingText: false }, Fault, "{");
        yield return On("trailing-text-server-fault", "text after the body is a server fault", fault, text => text is JsonText.Malformed { TrailingText: true }, Fault, kit.Inputs.Plain().ToJsonString() + "x");
        yield return On("array-server-fault", "an array is a server fault", fault, text => text is JsonText.Other { Kind: System.Text.Json.JsonValueKind.Array }, Fault, "[]");
        yield return On("null-server-fault", "null is a server fault", fault, text => text is JsonText.Other { Kind: System.Text.Json.JsonValueKind.Null }, Fault, "null");
        if (!kit.Specification.Operation.Input.Members.Any(member => member.IsRequired)) yield break;
        yield return new()
        {
            Name = "body/empty-is-the-last", Rule = "an empty body gets the answer of the body before it", Clauses = [ProtocolClauses.BodyEmpty.Value],
            Candidates = [new Witness([kit.Plain, kit.Raw("")])],
            Change = behavior =>
            {
                var last = ReadOnlyMemory<byte>.Empty;
                return behavior.First(call =>
                {
                    if (!call.Request.Body.IsEmpty) last = call.Request.Body;
                    return null;
                }).Repairing(body => body.Length == 0 ? last.ToArray() : null);
            },
        };
    }
}
