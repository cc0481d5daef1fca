using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Readers to which ways of writing that mean the same do not mean the same (RFC 8259, sections 2, 4 and 7; AWS JSON protocols).</summary>
internal static partial class WritingMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit) => [.. Members(kit), .. Space(kit), .. Escapes(kit), .. Names(kit)];

    private static IEnumerable<MutantDraft> Members(MutantKit kit)
    {
        var input = kit.Specification.Operation.Input;
        var unknown = ProtocolClauses.UnknownMembers;
        MutantDraft Unknown(string what, string rule, Func<JsonElement, bool> refuses, params JsonObject[] more) =>
            On(kit, $"unknown-{what}-refused", rule, unknown, call => refuses(call.Input), more.Select(members => kit.Call(With(kit, members)).Body));
        yield return Unknown("members", "members the input does not have are refused", root => root.EnumerateObject().Any(member => input.Find(member.Name) is null), new JsonObject { ["Other"] = 1 });
        yield return Unknown("objects", "unknown members that are objects are refused", root => Has(root, input, JsonValueKind.Object), new JsonObject { ["Other"] = new JsonObject() });
        yield return Unknown("arrays", "unknown members that are arrays are refused", root => Has(root, input, JsonValueKind.Array), new JsonObject { ["Other"] = new JsonArray() });
        yield return Unknown("nulls", "unknown members that are null are refused", root => Has(root, input, JsonValueKind.Null), new JsonObject { ["Other"] = null });
        yield return Unknown("numbers", "unknown members that are numbers are refused", root => Has(root, input, JsonValueKind.Number), new JsonObject { ["Other"] = 1 });
        yield return Unknown("many", "more than four members are refused", root => root.GetPropertyCount() > Math.Max(4, input.Members.Length), Many(20));
        if (input.Members.Length < 2) yield break;
        foreach (var member in input.Members.Where(member => member.IsRequired))
            yield return On(kit, $"{member.Name}-last-refused", $"a body that ends with {member.Name} is refused", ProtocolClauses.MemberOrder,
                call => call.Input.EnumerateObject().LastOrDefault() is { Value.ValueKind: not JsonValueKind.Undefined } last && last.Name == member.Name,
                [kit.Call(Last(kit, member.Name)).Body]);
    }

    private static IEnumerable<MutantDraft> Space(MutantKit kit)
    {
        var body = kit.Inputs.Plain().ToJsonString();
        MutantDraft Refused(string what, string rule, Func<string, bool> when, string witness) =>
            On(kit, $"{what}-refused", rule, ProtocolClauses.WhiteSpace, call => when(Bare(call.Request)), [Encoding.UTF8.GetBytes(witness)]);
        yield return Refused("white-space", "white space between tokens is refused", text => text.Any(char.IsWhiteSpace), "{ " + body[1..]);
        yield return Refused("space-before", "white space before the body is refused", text => text.Length > 0 && char.IsWhiteSpace(text[0]), "\n" + body);
        yield return Refused("space-after", "white space after the body is refused", text => text.Length > 0 && char.IsWhiteSpace(text[^1]), body + "\n");
        yield return Refused("tab", "tabs between tokens are refused", text => text.Contains('\t', StringComparison.Ordinal), "\t" + body);
        yield return Refused("carriage-return", "carriage returns between tokens are refused", text => text.Contains('\r', StringComparison.Ordinal), "\r\n" + body);
        yield return Refused("line-feed", "line feeds between tokens are refused", text => text.Contains('\n', StringComparison.Ordinal), "{\n" + body[1..]);
    }

    private static IEnumerable<MutantDraft> Escapes(MutantKit kit)
    {
        var body = kit.Inputs.Plain().ToJsonString();
        var (small, capital) = (Escaped(kit, "x4"), Escaped(kit, "X4"));
        MutantDraft Refused(string what, string rule, Func<string, bool> when, string witness) =>
            On(kit, $"{what}-refused", rule, ProtocolClauses.Escapes, call => when(Encoding.Latin1.GetString(call.Request.Body.Span)), [Encoding.UTF8.GetBytes(witness)]);
        yield return Refused("escapes", "\\u escapes are refused", text => text.Contains("\\u", StringComparison.Ordinal), small);
        yield return Refused("small-hex-digits", "\\u escapes with small letters are refused", SmallHex().IsMatch, small);
        yield return Refused("capital-hex-digits", "\\u escapes with capital letters are refused", CapitalHex().IsMatch, capital);
        yield return Refused("solidus-escape", "an escaped solidus is refused", text => text.Contains("\\/", StringComparison.Ordinal), body.Replace("/", "\\/", StringComparison.Ordinal));
        yield return new()
        {
            Name = "writing/escapes-kept", Rule = "\\u escapes are taken for their letters", Clauses = [ProtocolClauses.Escapes.Value],
            Candidates = [Witness.Of(kit.Raw(small))], Change = behavior => behavior.With<BodyStep>(new UndecodedStep()),
        };
    }

    private static IEnumerable<MutantDraft> Names(MutantKit kit)
    {
        var input = kit.Specification.Operation.Input;
        foreach (var (what, comparer) in new[] { ("names-in-any-case", StringComparer.OrdinalIgnoreCase) })
            yield return new()
            {
                Name = $"writing/{what}", Rule = "member names match in any case", Clauses = [ProtocolClauses.MemberNameCase.Value],
                Candidates = input.Members.Where(member => member.IsRequired).SelectMany(member => new[] { member.Name.ToLowerInvariant(), member.Name.ToUpperInvariant() }
                    .Where(other => other != member.Name).Select(other => Witness.Of(kit.Call(Renamed(kit, member.Name, other))))),
                Change = behavior => behavior.Reading(read => read.Renamed(name => input.Find(name) is not null ? name : input.Members.FirstOrDefault(member => comparer.Equals(member.Name, name))?.Name ?? name)),
            };
        foreach (var member in input.Members.Where(member => member.IsRequired))
        {
            var other = char.IsAsciiLetterUpper(member.Name[0]) ? char.ToLowerInvariant(member.Name[0]) + member.Name[1..] : char.ToUpperInvariant(member.Name[0]) + member.Name[1..];
            yield return new()
            {
                Name = $"writing/{member.Name}-as-{other}", Rule = $"{member.Name} may be called {other}", Clauses = [ProtocolClauses.MemberNameCase.Value],
                Candidates = [Witness.Of(kit.Call(Renamed(kit, member.Name, other)))],
                Change = behavior => behavior.Reading(read => read.TryGetProperty(member.Name, out _) ? read : read.Renamed(name => name == other ? member.Name : name)),
            };
        }
    }

    private static MutantDraft On(MutantKit kit, string what, string rule, ClauseId clause, Func<Call, bool> when, IEnumerable<ReadOnlyMemory<byte>> bodies) => new()
    {
        Name = $"writing/{what}", Rule = rule, Clauses = [clause.Value], Candidates = bodies.Select(body => Witness.Of(kit.Raw(body.ToArray()))),
        Change = behavior => behavior.Before<ActionStep>(call => when(call) ? Refusals.Serialization("The body is not written as expected.") : null),
    };

    private static bool Has(JsonElement root, Spec.Model.StructureShape input, JsonValueKind kind) =>
        root.EnumerateObject().Any(member => member.Value.ValueKind == kind && input.Find(member.Name) is null);

    private static JsonObject With(MutantKit kit, JsonObject more)
    {
        var input = kit.Inputs.Plain();
        foreach (var (name, value) in more) input[name] = value?.DeepClone();
        return input;
    }

    private static JsonObject Many(int count) => new(Enumerable.Range(1, count).Select(at => KeyValuePair.Create($"Other{at}", (JsonNode?)at)));

    private static JsonObject Last(MutantKit kit, string name)
    {
        var input = kit.Inputs.Plain();
        var value = input[name]?.DeepClone();
        input.Remove(name);
        input[name] = value;
        return input;
    }

    private static JsonObject Renamed(MutantKit kit, string name, string other) =>
        new(kit.Inputs.Plain().Select(member => KeyValuePair.Create(member.Key == name ? other : member.Key, member.Value?.DeepClone())));

    // The body without its strings.
    private static string Bare(HttpRequest request) => Strings().Replace(Encoding.Latin1.GetString(request.Body.Span), "\"\"");

    // Names, and the values that are text, in escapes alone.
    private static string Escaped(MutantKit kit, string digits) =>
        $"{{{string.Join(',', kit.Inputs.Plain().Select(member => $"{Text(member.Key)}:{(member.Value is JsonValue value && value.TryGetValue<string>(out var text) ? Text(text) : member.Value?.ToJsonString())}"))}}}"
            is var made && digits == "x4" ? made : Hex().Replace(made, match => "\\u" + match.Value[2..].ToUpperInvariant());

    private static string Text(string text) => $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"";

    [GeneratedRegex("""\\u[0-9A-Fa-f]{0,3}[a-f]""")]
    private static partial Regex SmallHex();

    [GeneratedRegex("""\\u[0-9A-Fa-f]{0,3}[A-F]""")]
    private static partial Regex CapitalHex();

    [GeneratedRegex("""\\u[0-9A-Fa-f]{4}""")]
    private static partial Regex Hex();

    [GeneratedRegex(""""
        "(?:[^"\\]|\\.)*"
        """", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Strings();

    /// <summary>Reads <c>\u0041</c> as the six characters it is written with.</summary>
    private sealed class UndecodedStep : IStep
    {
        private readonly BodyStep _strict = new();

        public Refusal? Refuse(ReferenceBehavior behavior, Call call)
        {
            if (_strict.Refuse(behavior, call) is { } refusal) return refusal;
            var raw = Encoding.Latin1.GetString(call.Request.Body.Span);
            if (!raw.Contains("\\u", StringComparison.Ordinal)) return null;
            var other = new Call(call.Request with { Body = Encoding.Latin1.GetBytes(raw.Replace("\\u", "\\\\u", StringComparison.Ordinal)) }, call.Number);
            if (_strict.Refuse(behavior, other) is { } later) return later;
            call.Input = other.Input;
            return null;
        }
    }
}
