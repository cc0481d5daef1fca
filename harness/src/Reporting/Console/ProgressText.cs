using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Text;

namespace ConformanceHarness.Reporting.Console;

/// <summary>What is said while a run goes, a line or two an event.</summary>
internal static class ProgressText
{
    private const int PhaseWidth = 12;
    private const int WorldWidth = 7;

    /// <summary>What is held to what.</summary>
    public static Page Started(this Page page, RunStarted started) => page
        .Prose("", $"{Hostile.Visible(started.Operation, 120)} at {Hostile.Visible(started.Target, 200)}", Tone.Strong)
        .Prose("", $"{Amount.Of(started.Clauses.Length, "clause")} · seed {started.Seed}{(started.Strict ? " · strict" : "")}", Tone.Quiet)
        .Blank();

    /// <summary>A phase begins.</summary>
    public static Page PhaseStarted(this Page page, PhaseStarted phase) => page.Add(
        new Piece("▸ ", Tone.Quiet), Name(phase.Phase, phase.World),
        new Piece(phase.Planned is { } planned ? $"{Amount.Of(planned, "case"),15} planned" : "", Tone.Quiet));

    /// <summary>A phase goes on: for logs that are read while nothing else happens.</summary>
    public static Page PhaseGoesOn(this Page page, LiveStatus status) => page.Add(
        new Piece("… ", Tone.Quiet), Name(status.Phase, status.World),
        $"{Amount.Of(status.Done, "case"),15}{(status.Planned is { } planned ? $" of {Amount.Of(planned)}" : "")} in {Amount.Time(status.Elapsed.TotalMilliseconds)}");

    /// <summary>A phase is over; whether every answer in it conformed is what its mark says.</summary>
    public static Page PhaseEnded(this Page page, PhaseEnded phase, bool conformed)
    {
        page.Add(
            conformed ? new Piece("✓ ", phase.Cut is null ? Tone.Good : Tone.Warn) : new Piece("✗ ", Tone.Bad), Name(phase.Phase, phase.World),
            $"{Amount.Of(phase.Cases, "case"),15}",
            new Piece($"{Amount.Of(phase.Requests, "request"),18}{Amount.Time(phase.Milliseconds),10}{Amount.Rate(phase.Requests, phase.Milliseconds),9}", Tone.Quiet));
        return phase.Cut is null ? page : page.Prose("  ", $"cut short: {Hostile.Visible(phase.Cut, 200)}", Tone.Warn);
    }

    /// <summary>What the probe found out.</summary>
    public static Page Probed(this Page page, TargetProbed probed) =>
        page.Prose($"  {Hostile.Visible(probed.World, 20)} world: ", Hostile.Visible(probed.Note, 300), Tone.Quiet);

    /// <summary>The harness contradicted itself.</summary>
    public static Page Faulted(this Page page, HarnessFaulted fault) => page
        .Prose(new Piece("✗ harness fault ", Tone.Bad), $"case {Hostile.Visible(fault.Case.Id, 60)}, {Hostile.Visible(fault.Case.Label, 120)}", Tone.Strong)
        .Prose("  ", Hostile.Visible(fault.Message, 500));

    private static Piece Name(string phase, string world) =>
        $"{Hostile.Visible(phase, 40).PadRight(PhaseWidth)}{(world == "probe" ? "" : Hostile.Visible(world, 20)).PadRight(WorldWidth)} ";
}
