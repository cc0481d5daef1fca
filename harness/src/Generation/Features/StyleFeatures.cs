using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Ways of writing that mean the same (RFC 8259, sections 2, 4 and 7).</summary>
internal static class StyleFeatures
{
    private static readonly string[] Spaces = ["\n", "  ", "\t", "\r\n", " \t\r\n "];

    public static IEnumerable<FeatureSource> All()
    {
        yield return new([
            Escapes(EscapeStyle.AllLower, "every character escaped"), Escapes(EscapeStyle.NamesOnly, "names escaped"),
            Escapes(EscapeStyle.Solidus, "the solidus escaped"), Escapes(EscapeStyle.AllUpper, "every character escaped in capitals"),
            Escapes(EscapeStyle.Alternate, "every other character escaped"),
        ]);
        yield return new(
            [Space("", " ", ""), Space("\n", "", ""), Space("", "", "\n"), Space("", "\n  ", "\n"), Space(" ", "\t", "\r\n"), Space("\r\n\t ", "\r\n\t ", " \t\r\n")],
            chooser => Space(Some(chooser), Some(chooser), Some(chooser)));
        yield return new([
            RequestFeature.Of(ProtocolClauses.MemberOrder, Intent.Accept, "order", "members in reverse order",
                draft => draft with { Input = new([.. draft.Input.Members.Reverse()]) }),
            RequestFeature.Of(ProtocolClauses.MemberOrder, Intent.Accept, "order", "members in alphabetical order",
                draft => draft with { Input = new([.. draft.Input.Members.OrderBy(member => member.Name, StringComparer.Ordinal)]) }),
        ]);
    }

    private static string Some(IChooser chooser) => chooser.Next(3) == 0 ? "" : Spaces[chooser.Next(Spaces.Length)];

    private static Feature Escapes(EscapeStyle style, string label) =>
        RequestFeature.Of(ProtocolClauses.Escapes, Intent.Accept, "escapes", label, draft => draft with { Style = draft.Style with { Escapes = style } });

    private static Feature Space(string before, string between, string after) =>
        RequestFeature.Of(ProtocolClauses.WhiteSpace, Intent.Accept, "space",
            $"white space {Shown(before)} before, {Shown(between)} between, {Shown(after)} after",
            draft => draft with { Style = draft.Style with { Space = new(before, between, after) } });

    private static string Shown(string space) => space.Length == 0 ? "none"
        : space.Replace("\n", "LF", StringComparison.Ordinal).Replace("\r", "CR", StringComparison.Ordinal)
            .Replace("\t", "TAB", StringComparison.Ordinal).Replace(" ", "SP", StringComparison.Ordinal);
}
