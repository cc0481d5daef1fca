using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Folding;

/// <summary>How many clauses of a kind were graded, departed from and left out.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Clauses">How many there are.</param>
/// <param name="Graded">How many had at least one answer held to them.</param>
/// <param name="Failed">How many at least one answer departs from.</param>
/// <param name="Skipped">How many were not graded.</param>
public sealed record ClauseGroup(string Name, int Clauses, int Graded, int Failed, int Skipped)
{
    /// <summary>One group for each strength, the strongest first.</summary>
    public static ImmutableArray<ClauseGroup> ByStrength(IEnumerable<ClauseTally> tallies) =>
        [.. tallies.GroupBy(tally => tally.Clause.Strength).OrderBy(group => Strengths.Rank(group.Key)).Select(Of)];

    /// <summary>One group for each place in the catalogue (<see cref="PlaceOf"/>), in the catalogue's order.</summary>
    public static ImmutableArray<ClauseGroup> ByPlace(IEnumerable<ClauseTally> tallies) =>
        [.. tallies.GroupBy(tally => PlaceOf(tally.Clause.Id)).Select(Of)];

    /// <summary>Why clauses were not graded, the most frequent reason first.</summary>
    public static ImmutableArray<IGrouping<string, ClauseTally>> Reasons(IEnumerable<ClauseTally> tallies) =>
        [.. tallies.Where(tally => tally.Skipped is not null).GroupBy(tally => tally.Skipped!).OrderByDescending(group => group.Count())];

    /// <summary>The part of a slug that clauses on one thing share: <c>Operation/input</c>, <c>aws-json/body</c>, <c>aws-json</c>.</summary>
    public static string PlaceOf(string clause)
    {
        var words = clause.Split('/');
        return words.Length > 2 ? $"{words[0]}/{words[1]}" : words[0];
    }

    private static ClauseGroup Of(IGrouping<string, ClauseTally> group) => new(
        group.Key, group.Count(), group.Count(tally => tally.Graded > 0), group.Count(tally => tally.Failed > 0),
        group.Count(tally => tally.Skipped is not null));
}
