namespace ConformanceHarness.Spec.Model;

/// <summary>A shape of the model: facts only, as published (Smithy 2.0, "The Smithy model").</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape itself.</param>
public abstract record Shape(ShapeId Id, Traits Traits);

/// <summary>A shape without members: string, boolean, number, blob, timestamp or document.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Kind">Which simple type.</param>
public sealed record SimpleShape(ShapeId Id, Traits Traits, SimpleKind Kind) : Shape(Id, Traits);

/// <summary>An <c>enum</c> or <c>intEnum</c> shape.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Values">The values as JSON would carry them (numbers in text form for <c>intEnum</c>).</param>
/// <param name="IsInteger">True for <c>intEnum</c>.</param>
public sealed record EnumShape(ShapeId Id, Traits Traits, ImmutableArray<string> Values, bool IsInteger) : Shape(Id, Traits);

/// <summary>A list (or, in Smithy 1.0, a set).</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Element">The member every element conforms to.</param>
public sealed record ListShape(ShapeId Id, Traits Traits, Member Element) : Shape(Id, Traits);

/// <summary>A map from strings to values.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Key">The member every key conforms to.</param>
/// <param name="Value">The member every value conforms to.</param>
public sealed record MapShape(ShapeId Id, Traits Traits, Member Key, Member Value) : Shape(Id, Traits);

/// <summary>A structure: named members, each present or absent.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Members">The members, in the model's order.</param>
public sealed record StructureShape(ShapeId Id, Traits Traits, ImmutableArray<Member> Members) : Shape(Id, Traits)
{
    /// <summary>The member of that exact name, or null.</summary>
    public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}

/// <summary>A tagged union: exactly one member is present.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Members">The alternatives, in the model's order.</param>
public sealed record UnionShape(ShapeId Id, Traits Traits, ImmutableArray<Member> Members) : Shape(Id, Traits);

/// <summary>An operation: one input, one output, its declared errors.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Input">The input structure.</param>
/// <param name="Output">The output structure.</param>
/// <param name="Errors">The declared error structures.</param>
public sealed record OperationShape(ShapeId Id, Traits Traits, ShapeId Input, ShapeId Output, ImmutableArray<ShapeId> Errors)
    : Shape(Id, Traits);

/// <summary>A service: its operations, version, and the errors common to them.</summary>
/// <param name="Id">The absolute id; its name with the version prefixes <c>X-Amz-Target</c>.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Version">The API version, such as <c>2013-06-30</c>.</param>
/// <param name="Operations">The operations bound to the service or to its resources.</param>
/// <param name="Errors">Errors every operation may return.</param>
public sealed record ServiceShape(
    ShapeId Id, Traits Traits, string Version, ImmutableArray<ShapeId> Operations, ImmutableArray<ShapeId> Errors)
    : Shape(Id, Traits);

/// <summary>A resource, or any other shape whose facts this program does not use.</summary>
/// <param name="Id">The absolute id.</param>
/// <param name="Traits">The traits applied to the shape.</param>
/// <param name="Operations">Operations bound to the resource.</param>
public sealed record ResourceShape(ShapeId Id, Traits Traits, ImmutableArray<ShapeId> Operations) : Shape(Id, Traits);

/// <summary>A member of an aggregate shape.</summary>
/// <param name="Name">The name on the wire (AWS JSON ignores <c>jsonName</c>).</param>
/// <param name="Target">The shape its values conform to.</param>
/// <param name="Traits">The traits applied to the member; they take precedence over the target's.</param>
public sealed record Member(string Name, ShapeId Target, Traits Traits)
{
    /// <summary>Whether the member carries <c>smithy.api#required</c>.</summary>
    public bool IsRequired => Traits.Has(TraitIds.Required);
}
