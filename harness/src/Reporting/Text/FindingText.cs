using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Text;

/// <summary>
/// How a finding reads, everywhere: the clause, what was expected, what came, the smallest request and its answer, a
/// line to replay it and one for curl, and how often it was seen.
/// </summary>
public static class FindingText
{
    /// <summary>Lays the whole finding out; of one that is known of the target only what reminds of it.</summary>
    public static Page Finding(this Page page, FindingView finding, Limits limits)
    {
        page.Headline(finding);
        if (finding.Known is { } reason) return page.Known(finding, reason, limits);
        page.Prose("  ", Hostile.Visible(finding.Statement, limits.Value));
        page.Blank();
        page.Field("expected", Tone.Plain, Hostile.Lines(finding.Expected, limits.Body, limits.BodyLines), prose: true);
        page.Field("actual", ToneOf(finding.Strength), Hostile.Lines(finding.Actual, limits.Body, limits.BodyLines), prose: true);
        page.Blank();
        page.Field("case", Tone.Plain, [$"{Hostile.Visible(finding.Case.Label, 120)} · {Hostile.Visible(finding.Case.Id, 60)}"], prose: true);
        if (finding.Case.Steps is { IsDefaultOrEmpty: false } steps) page.Field("steps", Tone.Plain, StepsText.Of(steps, limits));
        page.Field(finding.Case.Raw is null ? "request" : "sent", Tone.Plain, MessageText.Sent(finding.Case, limits));
        page.Blank();
        page.Field("answer", Tone.Plain, MessageText.Answer(finding.Answer, limits));
        page.Blank();
        page.Copyable("replay", MessageText.Command(finding.Replay, limits));
        page.Copyable("curl", MessageText.Command(finding.Curl, limits));
        page.Prose(new Piece("  seen: ", Tone.Quiet), Seen(finding));
        return page;
    }

    private static Page Known(this Page page, FindingView finding, string reason, Limits limits)
    {
        page.Field("known", Tone.Plain, Hostile.Lines(reason, limits.Body, limits.BodyLines), prose: true);
        page.Field("actual", Tone.Plain, Hostile.Lines(finding.Actual, limits.Body, limits.BodyLines), prose: true);
        page.Copyable("replay", MessageText.Command(finding.Replay, limits));
        return page;
    }

    /// <summary>One line: strength, clause, symptom, and whether it comes and goes.</summary>
    public static Page Headline(this Page page, FindingView finding) => page.Prose(
        new Piece($"{(finding.Known is null ? "✗" : "·")} {Hostile.Visible(finding.Strength, 20)} ", finding.Known is null ? ToneOf(finding.Strength) : Tone.Quiet),
        $"{Hostile.Visible(finding.Clause, 200)} · {Hostile.Visible(finding.Symptom, 100)}{(finding.Intermittent ? " · intermittent" : "")}{(finding.Known is null ? "" : " · known")}", Tone.Strong);

    /// <summary>How often, where and how surely.</summary>
    public static string Seen(FindingView finding)
    {
        var surely = (finding.Intermittent, finding.Rate) switch
        {
            (false, _) => "each time the case was sent again",
            (true, { } rate) => $"intermittent: {Amount.Percent(rate)} of the times the case was sent again",
            (true, null) => "intermittent",
        };
        return $"in {Amount.Of(finding.Count, "answer")}, {Hostile.Visible(finding.World, 40)} world, {surely}";
    }

    /// <summary>What a strength means to the eye.</summary>
    public static Tone ToneOf(string strength) => strength switch
    {
        "must" => Tone.Bad,
        "should" => Tone.Warn,
        _ => Tone.Plain,
    };
}
