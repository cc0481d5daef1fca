using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads <c>&lt;Operation&gt;.clauses.json</c>: what an operation's documentation says beyond its model.</summary>
public static class OperationRulesLoader
{
    private static readonly string[] Known =
    [
        "id", "strength", "provenance", "statement", "source", "notTestable",
        "present", "echo", "readings", "form", "accepts", "refuses", "owners", "breaks", "errorCode", "exclusive", "sequence",
    ];

    /// <summary>Loads the rules at <paramref name="file"/> and holds every name in them to <paramref name="operation"/>.</summary>
    /// <exception cref="SpecException">Unreadable or malformed; carries every problem.</exception>
    public static OperationRules Load(string file, Operation operation) => Build(JsonFile.Read(file), operation);

    /// <summary>Loads rules from memory; <paramref name="name"/> stands for the file in messages.</summary>
    /// <exception cref="SpecException">Malformed; carries every problem.</exception>
    public static OperationRules Parse(string name, ReadOnlyMemory<byte> json, Operation operation) =>
        Build(JsonFile.Parse(name, json), operation);

    private static OperationRules Build(JsonNodeView root, Operation operation)
    {
        var clauses = new List<Clause>();
        var readings = new Dictionary<MemberPath, ImmutableArray<string>>();
        var forms = new Dictionary<MemberPath, string>();
        var present = new List<MemberPath>();
        var echoes = new List<Echo>();
        var scenarios = new List<Scenario>();
        var sequences = new Dictionary<SequenceRule, ClauseId>();
        Exclusive? exclusive = null;

        ClauseReader.OnlyKnown(root, "operation", "clauses");
        if (root.Required("operation", $"\"{operation.Name}\"") is { } named && named.Text($"\"{operation.Name}\"") is { } text && text != operation.Name)
            named.Bad($"\"{operation.Name}\"");

        foreach (var node in root.Required("clauses", "an array of clauses")?.Items("an array of clauses") ?? [])
        {
            ClauseReader.OnlyKnown(node, Known);
            var names = new MemberNames(operation, node);
            if (ClauseReader.Read(node, operation.Name + "/") is not { } clause) continue;
            ClauseReader.AddTo(clauses, clause, node);
            if (node.Optional("present") is { } output && names.Output(output) is { } presentPath) present.Add(presentPath);
            if (node.Optional("echo") is { } echo && ReadEcho(echo, names) is { } found) echoes.Add(found);
            if (node.Optional("readings") is { } texts) ReadReadings(texts, names, readings);
            if (node.Optional("form") is { } form) ReadForm(form, names, forms);
            var code = node.Optional("errorCode")?.Text("the service's error code");
            var owners = node.Optional("owners") is { } whose ? ReadOwners(whose, node) : Owners.Any;
            if (node.Optional("accepts") is { } accepts) scenarios.Add(new(clause.Id, names.InputMap(accepts), Accepts: true, code) { Owners = owners });
            if (node.Optional("refuses") is { } refuses) scenarios.Add(new(clause.Id, names.InputMap(refuses), Accepts: false, code) { Breaks = ReadBreaks(node, operation), Owners = owners });
            if (node.Optional("sequence") is { } sequence && SequenceRules.Read(sequence) is { } rule) sequences[rule] = clause.Id;
            if (node.Optional("exclusive") is { } taken
                && names.InputName(taken, "resource") is { } resource && names.InputName(taken, "holder") is { } holder)
                exclusive = new(resource, holder, clause.Id, code);
        }
        root.Problems.ThrowIfAny();
        return new OperationRules
        {
            Clauses = [.. clauses],
            Readings = readings.ToFrozenDictionary(),
            Forms = forms.ToFrozenDictionary(),
            Present = [.. present],
            Echoes = [.. echoes],
            Scenarios = [.. scenarios],
            Exclusive = exclusive,
            Sequences = sequences.ToFrozenDictionary(),
        };
    }

    private static ImmutableArray<ClauseId> ReadBreaks(JsonNodeView clause, Operation operation) =>
        clause.Optional("breaks")?.Items("an array of clause ids").Select(item => item.Text("a clause id"))
            .OfType<string>().Select(id => new ClauseId(operation.Name + "/" + id)).ToImmutableArray() ?? [];

    private static Owners ReadOwners(JsonNodeView node, JsonNodeView clause)
    {
        if (clause.Optional("accepts") is null && clause.Optional("refuses") is null) node.Problems.Add(node.Path, "found without 'accepts' or 'refuses'", "one of them beside it");
        switch (node.Text("\"same\" or \"different\""))
        {
            case "same": return Owners.Same;
            case "different": return Owners.Different;
            case null: return Owners.Any;
            default:
                node.Bad("\"same\" or \"different\"");
                return Owners.Any;
        }
    }

    private static Echo? ReadEcho(JsonNodeView node, MemberNames names)
    {
        var output = node.Required("output", "an output member") is { } o ? names.Output(o) : null;
        var input = node.Required("input", "an input member") is { } i ? names.Input(i) : null;
        return output is null || input is null ? null : new(output.Value, input.Value);
    }

    private static void ReadReadings(JsonNodeView node, MemberNames names, Dictionary<MemberPath, ImmutableArray<string>> readings)
    {
        foreach (var (name, texts) in node.Properties("an object: member to array of patterns"))
        {
            var patterns = texts.Items("an array of patterns").Select(Pattern).OfType<string>().ToImmutableArray();
            if (names.AnySide(name, texts) is { } path) readings[path] = patterns;
        }
    }

    private static void ReadForm(JsonNodeView node, MemberNames names, Dictionary<MemberPath, string> forms)
    {
        foreach (var (name, text) in node.Properties("an object: input member to pattern"))
            if (names.InputPath(name, text) is { } path && Pattern(text) is { } pattern)
                forms[path] = pattern;
    }

    private static string? Pattern(JsonNodeView node)
    {
        if (node.Text("an ECMA-262 regular expression") is not { } pattern) return null;
        if (EcmaRegex.WhyNot(pattern) is not { } reason) return pattern;
        node.Problems.Add(node.Path, $"found '{pattern}': {reason}", "an ECMA-262 regular expression");
        return null;
    }
}
