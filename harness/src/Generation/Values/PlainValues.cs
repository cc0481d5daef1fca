using System.Collections.Concurrent;
using System.Globalization;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Generation.Values;

/// <summary>The plain value of every member: one that nothing speaks against, different for each index.</summary>
public sealed class PlainValues
{
    private const int TypicalLength = 12;

    private readonly Specification _specification;
    private readonly ConcurrentDictionary<MemberPath, PatternReadings?> _languages = new();

    /// <summary>Plain values for the input of <paramref name="specification"/>.</summary>
    public PlainValues(Specification specification) => _specification = specification;

    /// <summary>An input with every required member; members of one index belong together.</summary>
    public JsonValue.Object Input(ulong index) => Structure(_specification.Operation.Input, MemberPath.Root, index, 0);

    /// <summary>The plain text of a string member, or null when none could be made.</summary>
    internal string? Text(MemberDomain domain, ulong index)
    {
        if (Language(domain) is { } language) return language.Primary.Plain(index % Math.Max(1, language.Primary.PlainCount)).Text;
        if (domain.Constraints.Pattern is not null) return domain.Example;
        return PlainText.Of(Math.Clamp(TypicalLength, domain.MinLength, domain.MaxLength), index);
    }

    /// <summary>The value of a member.</summary>
    internal JsonValue Of(MemberDomain domain, ulong index, int depth = 0) => domain.Shape switch
    {
        EnumShape { IsInteger: true, Values: [var first, ..] } => JsonValue.Of(first),
        EnumShape { Values: [var first, ..] } => new JsonValue.Text(first),
        SimpleShape simple => Simple(simple.Kind, domain, index),
        ListShape list => new JsonValue.Array([.. Enumerable.Range(0, Math.Max(depth > 4 ? 0 : 1, domain.MinLength))
            .Select(i => Of(MemberDomain.Of(_specification, domain.Path.Then("member"), list.Element), index + (ulong)i, depth + 1))]),
        MapShape map => new JsonValue.Object([.. Enumerable.Range(0, Math.Max(depth > 4 ? 0 : 1, domain.MinLength))
            .Select(i => Entry(map, domain.Path, index + (ulong)i, depth + 1))]),
        StructureShape structure => Structure(structure, domain.Path, index, depth + 1),
        UnionShape { Members: [var first, ..] } => new JsonValue.Object(
            [new(first.Name, Of(MemberDomain.Of(_specification, domain.Path.Then(first.Name), first), index, depth + 1))]),
        _ => new JsonValue.Object([]),
    };

    private JsonValue.Object Structure(StructureShape structure, MemberPath path, ulong index, int depth) =>
        new([.. structure.Members.Where(member => member.IsRequired)
            .Select(member => new JsonMember(member.Name, Of(MemberDomain.Of(_specification, path.Then(member.Name), member), index, depth + 1)))]);

    private JsonMember Entry(MapShape map, MemberPath path, ulong index, int depth)
    {
        var key = Of(MemberDomain.Of(_specification, path.Then("key"), map.Key), index, depth);
        var value = Of(MemberDomain.Of(_specification, path.Then("value"), map.Value), index, depth);
        return new(key is JsonValue.Text text ? text.Value : "key" + index.ToString(CultureInfo.InvariantCulture), value);
    }

    private JsonValue Simple(SimpleKind kind, MemberDomain domain, ulong index) => kind switch
    {
        SimpleKind.String => new JsonValue.Text(Text(domain, index) ?? ""),
        SimpleKind.Boolean => JsonValue.Of("true"),
        SimpleKind.Blob => new JsonValue.Text(Convert.ToBase64String(new byte[Math.Max(3, domain.MinLength)])),
        SimpleKind.Timestamp => Time(_specification.Operation.Model.Effective(domain.Member).Text(TraitIds.TimestampFormat)),
        SimpleKind.Document => new JsonValue.Object([]),
        _ => JsonValue.Of(Number(domain).ToString(CultureInfo.InvariantCulture)),
    };

    private static JsonValue Time(string? format) => format switch
    {
        "date-time" => new JsonValue.Text("2023-11-14T22:13:20Z"),
        "http-date" => new JsonValue.Text("Tue, 14 Nov 2023 22:13:20 GMT"),
        _ => JsonValue.Of("1700000000"),
    };

    private static decimal Number(MemberDomain domain) => domain.Constraints.Range switch
    {
        { Min: { } min } => decimal.Ceiling(min),
        { Max: { } max } => Math.Min(1, decimal.Floor(max)),
        _ => 1,
    };

    /// <summary>The language a member's plain text comes from: its pattern's, or that of the form its documentation shows.</summary>
    internal PatternReadings? Language(MemberDomain domain) => _languages.GetOrAdd(domain.Path, _ =>
        domain.Constraints.Pattern is { } pattern
            ? Languages.TryCreate(pattern.Readings, domain.MinLength, domain.MaxLength, domain.Example)
            : _specification.Rules.Forms.TryGetValue(domain.Path, out var form)
                ? Languages.TryCreate([form], domain.MinLength, domain.MaxLength, domain.Example) : null);
}
