using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign;

/// <summary>
/// Holds targets to a specification, one after another, and tells what happens as one stream of events. Cancelling
/// ends the sending, not the telling: what was judged is reported.
/// </summary>
public sealed class CampaignRunner(Specification specification, CampaignOptions options, TimeProvider time)
{
    private const int Buffered = 256;

    // What a specification gives to send is the same for every target.
    private readonly Lazy<CaseKit> _kit = new(() => new CaseKit(specification));

    /// <summary>Runs the campaign; the last event is <see cref="RunEnded"/>.</summary>
    /// <param name="targets">The targets, all of one endpoint.</param>
    /// <param name="stop">Ends the sending.</param>
    public async IAsyncEnumerable<CampaignEvent> RunAsync(IReadOnlyList<TargetPlan> targets, [EnumeratorCancellation] CancellationToken stop)
    {
        var events = Channel.CreateBounded<CampaignEvent>(new BoundedChannelOptions(Buffered) { SingleReader = true });
        var run = Task.Run(async () =>
        {
            Exception? error = null;
            try
            {
                await TellAsync(targets, events.Writer, stop).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                error = failure;
            }
            events.Writer.Complete(error);
        }, CancellationToken.None);
        await foreach (var happened in events.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) yield return happened;
        await run.ConfigureAwait(false);
    }

    private async Task TellAsync(IReadOnlyList<TargetPlan> targets, ChannelWriter<CampaignEvent> events, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        using var limit = options.MaxTime is { } most ? new CancellationTokenSource(most, time) : new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        await events.WriteAsync(new RunStarted
        {
            Target = targets[0].Name,
            Operation = specification.Operation.Name,
            Seed = options.Seed,
            Strict = options.Strict,
            StartedAt = time.GetUtcNow(),
            Clauses = [.. specification.Catalogue.All.Select(ViewMaker.Of)],
        }, CancellationToken.None).ConfigureAwait(false);

        var tallies = new Tallies(specification);
        var findings = new FindingBook(specification);
        var state = new RunState(specification, options, _kit.Value, tallies, findings, events, time);
        var worlds = new List<(BindingSet, World?)>();
        var requests = 0L;
        var snapshots = 0;
        string? gone = null, cut = null;
        foreach (var target in targets)
        {
            var run = new TargetRun(state, target);
            await run.RunAsync(both.Token).ConfigureAwait(false);
            requests += run.Requests;
            snapshots += run.DifferentSnapshots;
            worlds.Add((target.Bindings, run.World));
            gone ??= run.Gone;
            cut ??= stop.IsCancellationRequested ? "stopped by the user" : run.Cut;
            if (gone is not null || both.IsCancellationRequested) break;
        }
        if (findings.MergeFlips() is { } merged) await events.WriteAsync(new FindingMade(FindingViews.Of(specification, options, targets[0], merged)), CancellationToken.None).ConfigureAwait(false);

        var all = findings.All.ToList();
        var stale = gone is null && cut is null && !both.IsCancellationRequested ? new KnownFailures(options).Gone(all).Where(known => tallies.Graded(known.Clause) > 0).ToList() : [];
        var verdict = Verdict.Of(specification, options, all, new(tallies.Faults, snapshots, gone, cut, tallies.GradedAcceptance) { Stale = stale.Count });
        var skip = new SkipReason(specification, options, worlds, gone ?? cut) { NoHttp = state.HttpSkipped };
        var failed = all.GroupBy(finding => finding.Key.Clause).ToDictionary(group => group.Key, group => group.Sum(finding => finding.Count));
        await events.WriteAsync(new RunEnded
        {
            ExitCode = verdict.ExitCode,
            Verdict = verdict.Sentence,
            World = string.Join('+', worlds.Select(world => world.Item2).OfType<World>().Distinct().Select(ViewMaker.Word)) is { Length: > 0 } known ? known : "unknown",
            Cases = tallies.Cases,
            Requests = requests,
            Throttled = tallies.Throttled,
            Milliseconds = time.GetElapsedTime(began).TotalMilliseconds,
            Clauses = tallies.Close(failed, skip.Of),
            Findings = [.. all.Select(finding => FindingViews.Of(specification, options, targets[0], finding))],
            Notes = [.. targets.SelectMany(target => target.Notes).Distinct(), .. Notes(tallies, limit.IsCancellationRequested), .. state.Notes, .. stale.Select(Told)],
        }, CancellationToken.None).ConfigureAwait(false);
    }

    private static string Told(KnownFailure known) =>
        $"known failure did not fail as listed: {known.Clause} · {known.Symptom} ({known.Reason}); take it off the list";

    private IEnumerable<string> Notes(Tallies tallies, bool timeUp)
    {
        if (timeUp) yield return $"sending ended after --max-time {options.MaxTime}";
        if (tallies.Throttled > 0) yield return $"the endpoint asked to wait {tallies.Throttled} times; such answers are not graded";
    }
}
