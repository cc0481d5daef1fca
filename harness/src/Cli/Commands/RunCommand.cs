using System.CommandLine;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.Snapshots;

namespace ConformanceHarness.Cli.Commands;

/// <summary>The main job: hold an endpoint, or the embedded reference, to the contract.</summary>
internal static class RunCommand
{
    public static RootCommand Make(string description)
    {
        var command = new RootCommand(description)
        {
            HarnessOptions.Endpoint, HarnessOptions.Clause, HarnessOptions.Seed, HarnessOptions.Cases, HarnessOptions.MaxTime,
            HarnessOptions.Concurrency, HarnessOptions.Timeout, HarnessOptions.ReportDir, HarnessOptions.Bindings, HarnessOptions.World,
            HarnessOptions.Strict, HarnessOptions.Model, HarnessOptions.Operation, HarnessOptions.Region, HarnessOptions.Profile,
            HarnessOptions.NoSign, HarnessOptions.AllowRemote, HarnessOptions.CaFile, HarnessOptions.Insecure,
            HarnessOptions.Snapshots, HarnessOptions.AcceptSnapshots, HarnessOptions.KnownFailures, HarnessOptions.Replay,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var home = HarnessHome.Find();
        var specification = Inputs.Specification(parsed, home);
        var time = TimeProvider.System;
        var (replay, steps, raw) = parsed.GetValue(HarnessOptions.Replay) is { } file ? CaseFiles.ReadWithSteps(file) : (null, null, null);
        var directory = parsed.GetValue(HarnessOptions.ReportDir) ?? Path.Combine(home, "reports", "latest");
        await using var targets = await TargetSet.OpenAsync(parsed, specification, home, time, stop).ConfigureAwait(false);
        var options = new CampaignOptions
        {
            Seed = parsed.GetValue(HarnessOptions.Seed),
            Cases = parsed.GetValue(HarnessOptions.Cases),
            Concurrency = parsed.GetValue(HarnessOptions.Concurrency),
            MaxTime = parsed.GetValue(HarnessOptions.MaxTime),
            ClauseGlob = parsed.GetValue(HarnessOptions.Clause),
            Strict = parsed.GetValue(HarnessOptions.Strict),
            Careful = targets.Careful,
            Replay = replay,
            ReplaySteps = steps,
            ReplayRaw = raw,
            AcceptSnapshots = parsed.GetValue(HarnessOptions.AcceptSnapshots),
            KnownFailures = Inputs.KnownFailures(parsed, specification, home),
            ReplayCommand = Reproduction.Command(parsed, directory),
        };
        if (options.ClauseGlob is { } glob && !specification.Catalogue.All.Any(clause => Spec.Clauses.ClauseCatalogue.Matches(glob, clause.Id)))
            throw new UsageException($"--clause: no clause matches '{glob}'; ./run.sh list shows them all");

        var exit = ExitCodes.HarnessFault;
        var reports = ReportSet.Open(directory, time, ConsoleReports.Make(directory, time), new SnapshotFiles());
        await using (reports.ConfigureAwait(false))
        {
            await foreach (var happened in new CampaignRunner(specification, options, time).RunAsync(targets.Plans, stop).ConfigureAwait(false))
            {
                await reports.OnEventAsync(happened).ConfigureAwait(false);
                if (happened is RunEnded ended) exit = ended.ExitCode;
            }
        }
        return exit;
    }
}
