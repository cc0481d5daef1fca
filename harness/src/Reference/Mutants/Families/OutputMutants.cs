using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Answers;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Outputs with one member wrong: absent, null, of another type, cut, another's.</summary>
internal static class OutputMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        var rules = kit.Specification.Rules;
        foreach (var member in kit.Specification.Operation.Output.Members)
        {
            var path = MemberPath.Root.Then(member.Name);
            var needed = member.IsRequired || rules.Present.Contains(path);
            if (needed)
            {
                yield return Draft(kit, path, "absent", "is left out", "present", (_, output) => output.Remove(member.Name));
                yield return Draft(kit, path, "null", "is null", "present", (_, output) => output[member.Name] = null);
                var other = char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
                if (other == member.Name) other = member.Name.ToUpperInvariant();
                yield return Draft(kit, path, "name-in-other-case", $"is called {other}", "present", (_, output) => Rename(output, member.Name, other));
            }
            foreach (var (name, json) in new[] { ("number", "12345"), ("text", "\"text\""), ("boolean", "true"), ("array", "[]"), ("object", "{}") })
                if (JsonTypes.Holds(kit.Specification.Operation.Model.Get(member.Target), member.Traits, JsonElement.Parse(json)) == Holding.Broken)
                    yield return Draft(kit, path, $"of-type-{name}", $"is of another type: {json}", "type", (_, output) => output[member.Name] = JsonNode.Parse(json));
        }
        foreach (var echo in rules.Echoes.Where(echo => kit.Specification.Operation.Input.Find(echo.Input.Value) is not null))
            foreach (var draft in Echoes(kit, echo)) yield return draft;
    }

    private static IEnumerable<MutantDraft> Echoes(MutantKit kit, Echo echo)
    {
        var name = echo.Output.Value;
        MutantDraft Altered(string what, string rule, Func<string, string> alter) =>
            Draft(kit, echo.Output, what, rule, "*", (_, output) => output[name] = output[name] is JsonValue value && value.TryGetValue<string>(out var text) ? alter(text) : output[name]?.DeepClone());
        yield return Altered("in-capitals", "is put in capitals", text => text.ToUpperInvariant());
        yield return Altered("in-small-letters", "is put in small letters", text => text.ToLowerInvariant());
        yield return Altered("cut-at-10", "is cut after 10 characters", text => text[..Math.Min(10, text.Length)]);
        yield return Altered("without-last", "loses its last character", text => text.Length > 0 ? text[..^1] : text);
        yield return Altered("without-first", "loses its first character", text => text.Length > 0 ? text[1..] : text);
        yield return Altered("space-after", "has a space after it", text => text + " ");
        yield return Altered("line-feed-after", "has a line feed after it", text => text + "\n");
        yield return Altered("quoted", "has quotes around it", text => $"\"{text}\"");
        yield return Altered("last-part-only", "is what follows its last / or :", text => text[(text.LastIndexOfAny(['/', ':']) + 1)..]);
        yield return Altered("reversed", "is reversed", text => string.Concat(text.Reverse()));
        yield return Altered("empty", "is empty", _ => "");
        yield return Altered("cut-at-128", "is cut after 128 characters", text => text[..Math.Min(128, text.Length)]) with { Candidates = Long(kit, echo) };
        yield return Altered("cut-at-255", "is cut after 255 characters", text => text[..Math.Min(255, text.Length)]) with { Candidates = Long(kit, echo) };
        if (kit.Sites.FirstOrDefault(site => site.Path == echo.Input) is { IsText: true } site && Samples.Plain(site) is { } plain)
            yield return Draft(kit, echo.Output, "always-one", "is the same whatever was asked for", "echo", (_, output) => output[name] = plain) with { Candidates = Long(kit, echo) };
        foreach (var other in kit.Texts.Where(site => site.Path != echo.Input))
            yield return Draft(kit, echo.Output, $"that-of-{other.Path}", $"is the {other.Path} asked for", "*",
                (call, output) => output[name] = JsonPaths.Find(call.Input, other.Path) is { } value ? JsonPaths.Copy(value) : null);
    }

    private static IEnumerable<Witness> Long(MutantKit kit, Echo echo) => kit.Sites.Where(site => site.Path == echo.Input && site.IsText)
        .SelectMany(site => kit.With(site, new[] { 300, site.MaxLength ?? 300, site.MinLength }.Select(length => Samples.Text(site, length)).OfType<string>().Select(Triggers.Json)));

    private static MutantDraft Draft(MutantKit kit, MemberPath path, string what, string rule, string aspect, Action<Service.Call, JsonObject> change) => new()
    {
        Name = $"output/{path}/{what}", Rule = $"{path} of the output {rule}", Clauses = [kit.Ids.Output(path, aspect).Value],
        Change = behavior => behavior.Giving((call, output) =>
        {
            change(call, output);
            return output;
        }),
    };

    private static void Rename(JsonObject output, string name, string other)
    {
        var value = output[name]?.DeepClone();
        output.Remove(name);
        output[other] = value;
    }
}
