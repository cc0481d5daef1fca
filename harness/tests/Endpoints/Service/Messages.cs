namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The words for broken constraints.</summary>
internal static class Messages
{
    private const int MostValueCharacters = 1_000;

    /// <summary>One message for all violations: the member's name, its value or null, and what it must.</summary>
    public static string Of(MessageForm form, IReadOnlyList<(string Member, string? Value, string Must)> violations)
    {
        var all = violations.Select(v => $"Value {Quote(v.Value)} at '{LowerFirst(v.Member)}' failed to satisfy constraint: Member must {v.Must}").ToList();
        return form switch
        {
            MessageForm.Full when all.Count == 1 => $"1 validation error detected: {all[0]}",
            MessageForm.Full => $"{all.Count} validation errors detected: {string.Join("; ", all)}",
            MessageForm.First => all[0],
            MessageForm.Terse => $"{violations[0].Member} is invalid.",
            MessageForm.Translated => $"Ungültiger Wert für „{violations[0].Member}“: \"'<&>'\" ✗ 𝛼",
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }

    private static string Quote(string? value) => value switch
    {
        null => "null",
        { Length: > MostValueCharacters } => $"'{Cut(value)}…'",
        _ => $"'{value}'",
    };

    private static string Cut(string value) =>
        value[..(char.IsHighSurrogate(value[MostValueCharacters - 1]) ? MostValueCharacters - 1 : MostValueCharacters)];

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
