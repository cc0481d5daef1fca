using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Spec.Clauses;

/// <summary>Every clause an endpoint is held to, in a stable order, by id.</summary>
public sealed class ClauseCatalogue
{
    private readonly FrozenDictionary<ClauseId, Clause> _byId;

    /// <summary>Holds <paramref name="clauses"/>; of two with one id the later replaces the earlier in its place.</summary>
    public ClauseCatalogue(IEnumerable<Clause> clauses)
    {
        var order = new List<ClauseId>();
        var byId = new Dictionary<ClauseId, Clause>();
        foreach (var clause in clauses)
        {
            if (!byId.ContainsKey(clause.Id)) order.Add(clause.Id);
            byId[clause.Id] = clause;
        }
        _byId = byId.ToFrozenDictionary();
        All = [.. order.Select(id => byId[id])];
    }

    /// <summary>All clauses.</summary>
    public ImmutableArray<Clause> All { get; }

    /// <summary>The clause of that id, or null.</summary>
    public Clause? Find(ClauseId id) => _byId.GetValueOrDefault(id);

    /// <summary>The strength of a clause; <see cref="Strength.Observe"/> for one that is not in the catalogue.</summary>
    public Strength StrengthOf(ClauseId id) => Find(id)?.Strength ?? Strength.Observe;

    /// <summary>Whether <paramref name="id"/> matches a glob in which <c>*</c> stands for any text and <c>?</c> for one character.</summary>
    public static bool Matches(string glob, ClauseId id) =>
        Regex.IsMatch(id.Value, "\\A" + Regex.Escape(glob).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "\\z",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
}
