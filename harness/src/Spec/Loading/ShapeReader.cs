using System.Collections.Frozen;
using System.Text.Json;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads one shape of the JSON AST and remembers where each of its references stands.</summary>
internal sealed class ShapeReader(ShapeId id, JsonNodeView node)
{
    private const string KnownTypes =
        "a Smithy shape type (structure, string, list, map, union, enum, operation, service, resource, …)";

    private const string Flat = "a model without it, as 'smithy ast --flatten' writes one";

    private static readonly FrozenDictionary<string, SimpleKind> SimpleKinds =
        Enum.GetValues<SimpleKind>().ToFrozenDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    private static readonly string[] Lifecycle = ["create", "put", "read", "update", "delete", "list"];

    /// <summary>Every shape id this shape mentions, with its path and what it must be.</summary>
    public List<(ShapeId Target, string Path, string Must)> References { get; } = [];

    public ShapeId Id => id;

    public Shape? Read()
    {
        if (node.Optional("mixins") is { } mixins) mixins.Bad(Flat);
        var traits = ReadTraits(node);
        return node.Required("type", KnownTypes)?.Text(KnownTypes) switch
        {
            null => null,
            "structure" => new StructureShape(id, traits, Members()),
            "union" => new UnionShape(id, traits, Members()),
            "list" or "set" => Single("member") is { } element ? new ListShape(id, traits, element) : null,
            "map" => Single("key") is { } key && Single("value") is { } value ? new MapShape(id, traits, key, value) : null,
            "enum" => new EnumShape(id, traits, EnumValues(), IsInteger: false),
            "intEnum" => new EnumShape(id, traits, EnumValues(), IsInteger: true),
            "string" when traits.TryGet(TraitIds.Enum, out var values) => LegacyEnum(traits, values),
            "operation" => new OperationShape(id, traits, Target("input"), Target("output"), Targets("errors", Kinds.Structure)),
            "service" => new ServiceShape(id, traits,
                node.Optional("version")?.Text("the API version as text") ?? "",
                [.. Targets("operations", Kinds.Operation), .. Targets("resources", Kinds.Resource)], Targets("errors", Kinds.Structure)),
            "resource" => new ResourceShape(id, traits, ResourceOperations()),
            "apply" => Unknown("apply", Flat),
            { } simple when SimpleKinds.TryGetValue(simple, out var kind) => new SimpleShape(id, traits, kind),
            { } other => Unknown(other, KnownTypes),
        };
    }

    private Shape? Unknown(string type, string expected)
    {
        node.Problems.Add(node.Path + ".type", $"found \"{type}\"", expected);
        return null;
    }

    private static Traits ReadTraits(JsonNodeView owner)
    {
        if (owner.Optional("traits") is not { } traits) return Traits.None;
        var values = new Dictionary<string, JsonElement>();
        foreach (var (name, value) in traits.Properties("an object of traits by absolute id"))
        {
            values[name] = value.Element;
            TraitCheck.Run(name, value);
        }
        return new Traits(values);
    }

    private ImmutableArray<Member> Members() =>
        [.. (node.Optional("members")?.Properties("an object of members") ?? []).Select(member => ReadMember(member.Name, member.Value)).OfType<Member>()];

    private Member? Single(string name) =>
        node.Required(name, $"the {name} of {id.Name}") is { } found ? ReadMember(name, found) : null;

    private Member? ReadMember(string name, JsonNodeView member) =>
        Reference(member) is { } target ? new Member(name, target, ReadTraits(member)) : null;

    private ShapeId? Reference(JsonNodeView owner, string must = Kinds.Data)
    {
        var target = owner.Required("target", "an absolute shape id");
        if (target?.Text("an absolute shape id") is not { } text) return null;
        if (!ShapeId.TryParse(text, out var found))
        {
            target.Value.Bad("an absolute shape id (namespace#Name)");
            return null;
        }
        References.Add((found, target.Value.Path, must));
        return found;
    }

    private ShapeId Target(string property) =>
        node.Optional(property) is { } found && Reference(found, Kinds.Structure) is { } target
            ? target : new ShapeId("smithy.api", "Unit");

    private ImmutableArray<ShapeId> Targets(string property, string must) =>
        [.. (node.Optional(property)?.Items("an array of shape references") ?? []).Select(item => Reference(item, must)).OfType<ShapeId>()];

    private ImmutableArray<ShapeId> ResourceOperations() =>
    [
        .. Lifecycle.Select(node.Optional).OfType<JsonNodeView>().Select(item => Reference(item, Kinds.Operation)).OfType<ShapeId>(),
        .. Targets("operations", Kinds.Operation), .. Targets("collectionOperations", Kinds.Operation), .. Targets("resources", Kinds.Resource),
    ];

    private ImmutableArray<string> EnumValues() =>
    [
        .. Members().Select(member => member.Traits.TryGet(TraitIds.EnumValue, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
            : member.Name),
    ];

    private EnumShape LegacyEnum(Traits traits, JsonElement values) =>
        new(id, traits, [.. values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(Value).OfType<string>() : []], IsInteger: false);

    private static string? Value(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
