using DiffPlex.Renderer;

namespace ConformanceHarness.Reporting.Snapshots;

/// <summary>What must change in one text to make another, with three lines around each change.</summary>
public static class UnifiedDiff
{
    /// <summary>The hunks, without the two lines that name the files; empty when the texts are equal.</summary>
    public static ImmutableArray<DiffLine> Between(string verified, string received) =>
        Normal(verified) == Normal(received)
            ? []
            : [.. UnidiffRenderer.GenerateUnidiff(Normal(verified), Normal(received), "verified", "received", ignoreWhitespace: false)
                .Split('\n')
                .Select(line => line.TrimEnd('\r'))
                .Where(line => line.Length > 0)
                .Skip(2)
                .Select(line => line[0] == '@' || line[0] == '\\' ? new DiffLine('@', line) : new DiffLine(line[0], line[1..]))];

    private static string Normal(string text) => text.ReplaceLineEndings("\n");
}
