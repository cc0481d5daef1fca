using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Spec.Targets;

/// <summary>
/// The values a scenario's reference stands for. Derived ones keep length, pattern and form of their member, so that
/// nothing but their not existing speaks against them.
/// </summary>
public static class DerivedValues
{
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov"];
    private static readonly string[] Regions = ["us-east-1", "us-west-2", "eu-west-1", "cn-north-1", "us-gov-west-1"];
    private const int MostTries = 64;

    /// <summary>The values of <paramref name="reference"/> for a member; none when its binding is missing or nothing can be derived.</summary>
    public static ImmutableArray<string> Resolve(Specification specification, BindingSet bindings, string member, string reference)
    {
        var read = BindingReference.Parse(reference);
        var bound = bindings[read.Name];
        if (read.Derivation is not { } derivation) return bound;
        return bound.Select(value => Derive(specification, bindings, member, derivation, value)).FirstOrDefault(value => value is not null) is { } found ? [found] : [];
    }

    /// <summary>The first value of that derivation that its member could take and that is not bound, or null.</summary>
    public static string? Derive(Specification specification, BindingSet bindings, string member, Derivation derivation, string value) =>
        Candidates(derivation, value).FirstOrDefault(candidate => candidate != value && !bindings.Binds(candidate) && Fits(specification, member, candidate));

    private static IEnumerable<string> Candidates(Derivation derivation, string value) => derivation switch
    {
        Derivation.Unknown => Names(value),
        Derivation.ForeignPartition => Partitions.Select(partition => ArnPart.With(value, ArnPart.Partition, partition)).OfType<string>(),
        Derivation.ForeignRegion => Regions.Select(region => ArnPart.With(value, ArnPart.Region, region)).OfType<string>(),
        Derivation.ForeignAccount => ArnPart.Of(value, ArnPart.Account) is { } account
            ? Names(account).Select(other => ArnPart.With(value, ArnPart.Account, other)).OfType<string>() : [],
        _ => throw new ArgumentOutOfRangeException(nameof(derivation)),
    };

    // The same kinds of characters in the same places, other ones at the end.
    private static IEnumerable<string> Names(string value)
    {
        var text = value.ToCharArray();
        for (var tries = 0; tries < MostTries; tries++)
        {
            var at = text.Length - 1 - (tries % Math.Max(1, Math.Min(4, text.Length)));
            if (at < 0) yield break;
            text[at] = text[at] switch
            {
                '9' => '0',
                >= '0' and < '9' => (char)(text[at] + 1),
                'F' => 'A',
                'f' => 'a',
                'Z' => 'A',
                'z' => 'a',
                (>= 'A' and < 'Z') or (>= 'a' and < 'z') => (char)(text[at] + 1),
                var other => other,
            };
            yield return new string(text);
        }
    }

    private static bool Fits(Specification specification, string member, string value)
    {
        if (specification.Operation.Input.Find(member) is not { } found) return false;
        var path = new MemberPath(member);
        var constraints = specification.ConstraintsOf(found, path);
        if (constraints.Length is { } length && (length.HoldsMin(value) != Holding.Kept || length.HoldsMax(value) != Holding.Kept)) return false;
        if (constraints.Pattern is { } pattern && pattern.Holds(value) != Holding.Kept) return false;
        return !specification.Rules.Forms.TryGetValue(path, out var form) || EcmaRegex.CompileFull(form).IsMatch(value);
    }
}
