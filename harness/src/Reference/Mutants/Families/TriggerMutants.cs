using System.Globalization;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Text that an endpoint cannot stomach: it fails, breaks the connection, or calls it malformed.</summary>
internal static class TriggerMutants
{
    private static readonly ImmutableArray<(string Name, string Words, Func<string, bool> On, string[] Units)> Texts =
    [
        ("non-ascii", "a character beyond ASCII", text => text.Any(c => c > '~'), ["é"]),
        ("astral", "a character beyond 16 bits", text => text.Any(char.IsSurrogate), ["\U0001F4FC"]),
        ("combining", "a combining mark", text => text.Any(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark), ["e\u0301"]),
        ("right-to-left", "a right-to-left mark", Has("\u202e"), ["\u202e"]),
        ("nul", "NUL", Has("\0"), ["\0"]),
        ("control", "a control character", text => text.Any(c => c is > '\0' and < ' '), ["\u0001"]),
        ("line-feed", "a line feed", Has("\n"), ["\n"]),
        ("quote", "a quote", Has("\""), ["\""]),
        ("apostrophe", "an apostrophe", Has("'"), ["'"]),
        ("percent", "a percent sign", Has("%"), ["%"]),
        ("format", "a format specifier", Has("%s"), ["%s%n"]),
        ("backslash", "a backslash", Has("\\"), ["\\"]),
        ("expression", "an expression in ${}", Has("${"), ["${7*7}"]),
        ("template", "a template in {{}}", Has("{{"), ["{{7*7}}"]),
        ("markup", "markup", Has("<"), ["<b>"]),
        ("path", "a path upwards", Has("../"), ["../../"]),
        ("no-colon", "no colon", text => text.Length > 20 && !text.Contains(':', StringComparison.Ordinal), ["a"]),
        ("blank", "nothing but white space", text => text.Length > 0 && string.IsNullOrWhiteSpace(text), ["  "]),
        ("empty", "no character", text => text.Length == 0, [""]),
        ("long", "more than 300 characters", text => text.Length > 300, ["a"]),
        ("very-long", "more than 5,000 characters", text => text.Length > 5_000, ["a"]),
    ];

    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        foreach (var site in kit.Texts)
            foreach (var (name, words, on, units) in Texts)
            {
                bool Sets(HttpRequest request) => Triggers.Text(request, site) is { } text && on(text);
                var draft = new MutantDraft
                {
                    Name = $"trigger/{site.Path}/{name}", Rule = $"{site.Path} with {words}", Clauses = [], Change = behavior => behavior,
                    Candidates = kit.With(site, units.SelectMany(unit => Samples.Around(site, unit).Append(unit).Append(string.Concat(Enumerable.Repeat(unit, 40))).Append(string.Concat(Enumerable.Repeat(unit, 6_000)))).Select(Triggers.Json)),
                };
                yield return draft with
                {
                    Name = draft.Name + "-server-fault", Rule = draft.Rule + " is a server fault", Clauses = [ProtocolClauses.NoServerFault.Value],
                    Change = behavior => behavior.First(call => Sets(call.Request) ? AnswerChanges.ServerFault : null), Judged = true,
                };
                yield return draft with
                {
                    Name = draft.Name + "-reset", Rule = draft.Rule + " breaks the connection", Clauses = [ProtocolClauses.Answers.Value],
                    Change = behavior => behavior with { Breaks = request => Sets(request) ? FailureKind.Reset : null }, Judged = true,
                };
                yield return draft with
                {
                    Name = draft.Name + "-refused", Rule = draft.Rule + " is called malformed", Clauses = [$"{kit.Specification.Operation.Name}/input/{site.Path}/*", $"{kit.Specification.Operation.Name}/accepts/*"],
                    Free = true,
                    Change = behavior => behavior.Before<ActionStep>(call => Sets(call.Request) ? AnswerChanges.Malformed : null),
                };
            }
    }

    private static Func<string, bool> Has(string text) => value => value.Contains(text, StringComparison.Ordinal);
}
