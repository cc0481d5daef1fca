using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Clauses;

/// <summary>How AWS JSON writes each shape (AWS JSON protocols, "Shape serialization").</summary>
public static class JsonForms
{
    /// <summary>The JSON form in words, with its article.</summary>
    public static string Describe(Shape shape) => shape switch
    {
        SimpleShape { Kind: SimpleKind.String } => "a string",
        SimpleShape { Kind: SimpleKind.Boolean } => "true or false",
        SimpleShape { Kind: SimpleKind.Blob } => "base64 text",
        SimpleShape { Kind: SimpleKind.Timestamp } => "a timestamp",
        SimpleShape { Kind: SimpleKind.Document } => "any JSON value",
        SimpleShape { Kind: SimpleKind.Float or SimpleKind.Double or SimpleKind.BigDecimal } => "a number",
        SimpleShape => "a whole number",
        EnumShape { IsInteger: true } => "a whole number",
        EnumShape => "a string",
        ListShape => "an array",
        _ => "an object",
    };

    /// <summary>What the length of such a shape counts.</summary>
    public static string Unit(Shape shape) => shape switch
    {
        ListShape => "elements",
        MapShape => "entries",
        SimpleShape { Kind: SimpleKind.Blob } => "bytes",
        _ => "characters",
    };

    /// <summary>The members below a shape with the step that reaches each.</summary>
    public static IEnumerable<(string Step, Member Member)> Children(Shape shape) => shape switch
    {
        StructureShape structure => structure.Members.Select(member => (member.Name, member)),
        UnionShape union => union.Members.Select(member => (member.Name, member)),
        ListShape list => [("member", list.Element)],
        MapShape map => [("key", map.Key), ("value", map.Value)],
        _ => [],
    };
}
