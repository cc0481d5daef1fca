using System.Globalization;
using System.Text.Json;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>Holds a JSON value to a structure of the model: types, presence and constraints at every depth.</summary>
public static class ValueCheck
{
    private const int MaxDepth = 32;

    /// <summary>Every departure of <paramref name="value"/>, an object, from <paramref name="structure"/>.</summary>
    /// <param name="specification">The source of shapes and constraints.</param>
    /// <param name="structure">The structure the value is held to.</param>
    /// <param name="value">The object.</param>
    /// <param name="pick">Which of two members of one name counts.</param>
    public static List<Departure> Check(
        Specification specification, StructureShape structure, JsonElement value, DuplicatePick pick = DuplicatePick.Last)
    {
        var found = new List<Departure>();
        new Walk(specification, pick, found).Structure(structure, MemberPath.Root, value, 0);
        return found;
    }

    private readonly struct Walk(Specification specification, DuplicatePick pick, List<Departure> found)
    {
        public void Structure(StructureShape structure, MemberPath at, JsonElement value, int depth)
        {
            foreach (var member in structure.Members)
            {
                var path = at.Then(member.Name);
                if (!JsonMembers.TryFind(value, member.Name, pick, out var child) || child.ValueKind == JsonValueKind.Null)
                {
                    if (member.IsRequired) Break(path, InputAspect.Required);
                    continue;
                }
                Value(member, path, child, depth + 1);
            }
        }

        private void Value(Member member, MemberPath path, JsonElement value, int depth)
        {
            if (depth > MaxDepth) return;
            var shape = specification.Operation.Model.Get(member.Target);
            var typed = JsonTypes.Holds(shape, specification.Operation.Model.Effective(member), value);
            if (typed != Holding.Kept)
            {
                Add(path, InputAspect.Type, typed);
                if (typed == Holding.Broken) return;
            }
            Constraints(specification.ConstraintsOf(member, path), path, shape, value);
            switch (shape)
            {
                case StructureShape structure:
                    Structure(structure, path, value, depth);
                    break;
                case UnionShape union:
                    foreach (var alternative in union.Members)
                        if (JsonMembers.TryFind(value, alternative.Name, pick, out var chosen) && chosen.ValueKind != JsonValueKind.Null)
                            Value(alternative, path.Then(alternative.Name), chosen, depth + 1);
                    break;
                case ListShape list:
                    foreach (var element in value.EnumerateArray()) Element(list.Element, path.Then("member"), shape, element, depth);
                    break;
                case MapShape map:
                    foreach (var entry in JsonMembers.Each(value, pick))
                    {
                        Text(specification.ConstraintsOf(map.Key, path.Then("key")), path.Then("key"), entry.Name);
                        Element(map.Value, path.Then("value"), shape, entry.Value, depth);
                    }
                    break;
                default:
                    break;
            }
        }

        private void Element(Member member, MemberPath path, Shape owner, JsonElement value, int depth)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                if (!owner.Traits.Has(TraitIds.Sparse)) Add(path, InputAspect.Type, Holding.Disputed);
                return;
            }
            Value(member, path, value, depth + 1);
        }

        private void Constraints(ConstraintSet constraints, MemberPath path, Shape shape, JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String when shape is SimpleShape { Kind: SimpleKind.Blob }:
                    if (value.TryGetBytesFromBase64(out var bytes)) Count(constraints, path, bytes.Length);
                    break;
                case JsonValueKind.String:
                    Text(constraints, path, value.GetString()!);
                    break;
                case JsonValueKind.Array:
                    Count(constraints, path, value.GetArrayLength());
                    break;
                case JsonValueKind.Object when shape is MapShape:
                    Count(constraints, path, JsonMembers.Each(value, pick).Count);
                    break;
                case JsonValueKind.Number:
                    Number(constraints, path, value);
                    break;
                default:
                    break;
            }
        }

        private void Text(ConstraintSet constraints, MemberPath path, string text)
        {
            if (constraints.Length is { } length)
            {
                Add(path, InputAspect.LengthMin, length.HoldsMin(text));
                Add(path, InputAspect.LengthMax, length.HoldsMax(text));
            }
            if (constraints.Pattern is { } pattern) Add(path, InputAspect.Pattern, pattern.Holds(text));
            if (constraints.Values.Length > 0 && !constraints.Values.Contains(text)) Break(path, InputAspect.Enum);
        }

        private void Count(ConstraintSet constraints, MemberPath path, long count)
        {
            if (constraints.Length is not { } length) return;
            Add(path, InputAspect.LengthMin, length.HoldsMin(count));
            Add(path, InputAspect.LengthMax, length.HoldsMax(count));
        }

        private void Number(ConstraintSet constraints, MemberPath path, JsonElement value)
        {
            var isDecimal = value.TryGetDecimal(out var number);
            if (constraints.Values.Length > 0 && !(isDecimal && constraints.Values.Any(text => decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var one) && one == number)))
                Break(path, InputAspect.Enum);
            if (constraints.Range is not { } range || !isDecimal) return;
            if (number < range.Min) Break(path, InputAspect.RangeMin);
            if (number > range.Max) Break(path, InputAspect.RangeMax);
        }

        private void Break(MemberPath path, InputAspect aspect) => found.Add(new(path, aspect, Holding.Broken));

        private void Add(MemberPath path, InputAspect aspect, Holding holding)
        {
            if (holding != Holding.Kept) found.Add(new(path, aspect, holding));
        }
    }
}
