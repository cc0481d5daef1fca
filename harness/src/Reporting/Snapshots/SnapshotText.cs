using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Snapshots;

/// <summary>How a snapshot that does not match reads.</summary>
public static class SnapshotText
{
    private const int MaxLine = 200;
    private const int MaxLines = 60;
    private const int MaxCompared = 16_000;
    private const int MaxComparedLines = 500;

    /// <summary>Whether the answer is not what was verified, or nothing was.</summary>
    public static bool IsMismatch(this SnapshotCompared compared) => compared.Result is not ("equal" or "accepted");

    /// <summary>The name, the difference and the file.</summary>
    public static Page Snapshot(this Page page, SnapshotCompared compared)
    {
        page.Prose(new Piece("✗ snapshot ", Tone.Bad), $"{Hostile.Visible(compared.Name, 200)} {Hostile.Visible(compared.Result, 40)}", Tone.Strong);
        page.Prose("  ", Headline(compared));
        foreach (var (text, tone) in Difference(compared)) page.Field("", tone, [text]);
        page.Copyable("file", Hostile.Visible(SnapshotFiles.ReceivedBeside(compared.VerifiedFile)));
        return page;
    }

    /// <summary>What the difference means.</summary>
    public static string Headline(SnapshotCompared compared) => compared.Verified is null
        ? "No snapshot was verified yet; this is what came."
        : "The answer is not the one that was verified.";

    /// <summary>The lines of the difference, bounded and harmless, each with its meaning.</summary>
    public static ImmutableArray<(string Text, Tone Tone)> Difference(SnapshotCompared compared)
    {
        var lines = UnifiedDiff.Between(Start(compared.Verified ?? ""), Start(compared.Received));
        var shown = lines.Take(MaxLines).Select(line => (Hostile.Visible(line.ToString(), MaxLine), line.Mark switch
        {
            '+' => Tone.Good,
            '-' => Tone.Bad,
            _ => Tone.Quiet,
        }));
        return lines.Length <= MaxLines
            ? [.. shown]
            : [.. shown, ($"… ({Amount.Of(lines.Length - MaxLines, "line")}) …", Tone.Quiet)];
    }

    // A difference costs the square of the lines: an endpoint must not be able to set the price.
    private static string Start(string text)
    {
        var end = Math.Min(text.Length, MaxCompared);
        for (int at = -1, lines = 0; lines < MaxComparedLines && (at = text.IndexOf('\n', at + 1)) >= 0; lines++)
            if (lines == MaxComparedLines - 1) end = Math.Min(end, at + 1);
        return end == text.Length
            ? text
            : $"{text[..end]}… ({Amount.Bytes(System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(end)))}) …\n";
    }
}
