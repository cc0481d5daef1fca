using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Phases;

namespace ConformanceHarness.Campaign.Contracts;

/// <summary>Sends the named cases one by one, judges each answer, and holds it to its snapshot.</summary>
internal sealed class ContractPhase(RunState run, PhaseRunner phases, TrialRunner runner, string world)
{
    private const string Name = "contracts";
    private const int MostHangs = 6;

    /// <summary>How many answers differ from their snapshot, or have none.</summary>
    public int Different { get; private set; }

    /// <summary>That the target went away, in words; null while it is there.</summary>
    public string? Gone { get; private set; }

    /// <summary>Why not every case was sent, or null.</summary>
    public string? Cut { get; private set; }

    public async Task RunAsync(ImmutableArray<NamedCase> cases, bool accept, SuspicionBook suspicions, CancellationToken ct)
    {
        var (began, judged, requests) = (run.Time.GetTimestamp(), run.Tallies.Cases, runner.Requests);
        await run.TellAsync(new PhaseStarted(Name, world, cases.Length)).ConfigureAwait(false);
        var patience = new Patience(MostHangs);
        for (var i = 0; i < cases.Length && patience.Over is null; i++)
        {
            if (await SentAsync(cases[i], ct).ConfigureAwait(false) is not { } trial) break;
            patience.Note(trial);
            if (trial.Fault is { } fault) trial = trial with { Fault = $"bug in test case {cases[i].Name}: {fault}" };
            await phases.JudgedAsync(Name, i, trial, suspicions).ConfigureAwait(false);
            if (trial.Exchange is { } exchange) await CompareAsync(cases[i], NormalForm.Of(cases[i].Case.Request, exchange.Outcome), accept).ConfigureAwait(false);
        }
        Gone = patience.Gone;
        Cut = patience.Over ?? (ct.IsCancellationRequested ? "time was up" : null);
        await run.TellAsync(new PhaseEnded(Name, world, run.Tallies.Cases - judged, runner.Requests - requests,
            run.Time.GetElapsedTime(began).TotalMilliseconds, Cut)).ConfigureAwait(false);
    }

    private async ValueTask<Trial?> SentAsync(NamedCase named, CancellationToken ct)
    {
        try
        {
            return ct.IsCancellationRequested ? null : await runner.RunAsync(named.Case, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private ValueTask CompareAsync(NamedCase named, string received, bool accept)
    {
        var equal = named.Verified?.ReplaceLineEndings("\n").TrimEnd('\n') == received.TrimEnd('\n');
        var result = equal ? "equal" : accept ? "accepted" : named.Verified is null ? "new" : "different";
        if (!equal && !accept) Different++;
        return run.TellAsync(new SnapshotCompared(named.Name, result, named.VerifiedFile, named.Verified, received));
    }
}
