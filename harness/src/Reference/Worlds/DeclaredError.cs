using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Worlds;

/// <summary>
/// The operation's own refusal: its first declared client error in the form of its shape, with the service's code where
/// the shape has a place for one. Without a declared client error it is the common validation error.
/// </summary>
public sealed class DeclaredError
{
    private const int DefaultStatus = 400;

    private readonly PlainValues _values;
    private readonly ServiceModel _model;
    private readonly StructureShape? _shape;

    /// <summary>The error <paramref name="specification"/>'s operation declares.</summary>
    /// <exception cref="NotSupportedException">The error demands a member for which no value can be made.</exception>
    public DeclaredError(Specification specification)
    {
        _values = new PlainValues(specification.Operation.Model);
        _model = specification.Operation.Model;
        _shape = specification.Operation.Errors.FirstOrDefault(error => error.Traits.Text(TraitIds.Error) == "client");
        // What cannot be made is found out now and not at the first refusal.
        _ = (Refuse("", null), Refuse("", ""));
    }

    /// <summary>The refusal.</summary>
    /// <param name="message">For people.</param>
    /// <param name="code">The service's own code, or null where none is known.</param>
    public Refusal Refuse(string message, string? code)
    {
        if (_shape is null) return Refusals.Validation(message);
        var messageMember = _shape.Members.FirstOrDefault(IsMessage)?.Name ?? "message";
        var members = new JsonObject();
        foreach (var member in _shape.Members.Where(member => !IsMessage(member)))
        {
            if (code is not null && Coded(member, code) is { } coded) members[member.Name] = coded;
            else if (member.IsRequired) members[member.Name] = _values.Of(member);
        }
        return new Refusal
        {
            Status = _shape.Traits.TryGet(TraitIds.HttpError, out var status) ? status.GetInt32() : DefaultStatus,
            Type = _shape.Id,
            Message = message,
            MessageMember = messageMember,
            Members = members,
        };
    }

    private JsonNode? Coded(Member member, string code) => _model.Get(member.Target) switch
    {
        SimpleShape { Kind: SimpleKind.String } or EnumShape { IsInteger: false } when IsCode(member) => JsonValue.Create(code),
        StructureShape nested when nested.Members.FirstOrDefault(IsCode) is { } inner => Nested(nested, inner, code),
        _ => null,
    };

    private JsonObject Nested(StructureShape nested, Member code, string value)
    {
        var found = _values.Structure(nested);
        found[code.Name] = value;
        return found;
    }

    private static bool IsMessage(Member member) => member.Name.Equals("message", StringComparison.OrdinalIgnoreCase);

    // A member 'code' of the body itself would be read as the error's type (AWS JSON protocols, "Operation error serialization").
    private static bool IsCode(Member member) => member.Name.Equals("errorCode", StringComparison.OrdinalIgnoreCase);
}
