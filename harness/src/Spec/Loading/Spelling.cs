namespace ConformanceHarness.Spec.Loading;

/// <summary>Names the word that was probably meant.</summary>
public static class Spelling
{
    /// <summary>What to say was expected instead of <paramref name="found"/>.</summary>
    public static string Expected(string found, IReadOnlyCollection<string> known)
    {
        var nearest = Nearest(found, known);
        return nearest is null ? "one of " + string.Join(", ", known) : $"'{nearest}'";
    }

    /// <summary>The known word within two edits of <paramref name="found"/>, or null.</summary>
    public static string? Nearest(string found, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Distance: Distance(found, word)))
            .Where(pair => pair.Distance <= 2 && pair.Distance < pair.Word.Length)
            .OrderBy(pair => pair.Distance).Select(pair => pair.Word).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var substitute = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, substitute);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
