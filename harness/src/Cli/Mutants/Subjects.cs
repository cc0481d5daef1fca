using ConformanceHarness.Reference.Mutants;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>The subjects of a measurement.</summary>
internal static class Subjects
{
    private const int Sampled = 12;

    /// <summary>Every mutant and every clean variant.</summary>
    public static IEnumerable<Subject> All(Specification specification, BindingSet bindings) =>
    [
        .. MutantCatalogue.Derive(specification, bindings).Select(mutant => new Subject.Broken(mutant)),
        .. CleanVariants.Derive(specification, bindings).Select(variant => new Subject.Clean(variant)),
    ];

    /// <summary>Every twelfth of each family, and the first of each that a clause alone can tell: enough to see the figure fall.</summary>
    public static ImmutableArray<Subject> Sample(ImmutableArray<Subject> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. all.GroupBy(Family).SelectMany(family => family.Where((subject, at) => seen.Add(Clauses(subject)) | at % Sampled == 0)),
        ];
    }

    private static string Family(Subject subject)
    {
        var from = subject is Subject.Clean ? Subject.CleanPrefix.Length : 0;
        return subject.Name[..subject.Name.IndexOf('/', from)];
    }

    private static string Clauses(Subject subject) => subject is Subject.Broken broken ? string.Join(' ', broken.Mutant.Clauses) : Family(subject);
}
