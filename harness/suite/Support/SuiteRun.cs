using ConformanceHarness.Campaign;
using ConformanceHarness.Reporting;
using ConformanceHarness.Reporting.CaseFiles;
using ConformanceHarness.Reporting.Folding;
using ConformanceHarness.Reporting.Snapshots;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using Xunit;

namespace ConformanceHarness.Suite.Support;

/// <summary>One campaign against the endpoint under test; all tests read what it found.</summary>
public sealed class SuiteRun : IAsyncLifetime
{
    private const int FuzzCases = 400;
    private const string Cases = "reports/suite/cases";
    private SuiteTargets? _targets;

    internal SuiteSettings Settings { get; } = SuiteSettings.Read(Environment.GetEnvironmentVariable);

    internal bool IsReference => Settings.Endpoint is null;

    internal ImmutableArray<TargetPlan> Targets => _targets!.Plans;

    internal RunRecord Record { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _targets = await SuiteTargets.OpenAsync(Settings);
        var options = new CampaignOptions { Cases = FuzzCases, Sequences = 200, Races = 50, Concurrency = SuiteTargets.Concurrency, Strict = Settings.Strict, ReplayCommand = Replay(), KnownFailures = KnownFailures() };
        var fold = new RunFold();
        IEventSink[] files = [new CaseFileReport(Checkout.File(Cases)), new SnapshotFiles()];
        await foreach (var happened in new CampaignRunner(Checkout.Specification, options, TimeProvider.System).RunAsync(Targets, CancellationToken.None))
        {
            fold.Take(happened);
            foreach (var file in files) await file.OnEventAsync(happened);
        }
        Record = fold.Record()!;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_targets is not null) await _targets.DisposeAsync();
    }

    // What the reference's own HTTP server departs from is written down; other endpoints have to conform.
    private ImmutableArray<KnownFailure> KnownFailures() =>
        IsReference ? KnownFailuresLoader.Load(Checkout.File("fixtures/known-failures/reference.json"), Checkout.Specification) : [];

    private string Replay() => "./run.sh" + (Settings.Endpoint is { } endpoint ? $" --endpoint {endpoint}" : "")
        + (Settings.Bindings is { } bindings ? $" --bindings '{bindings}'" : "") + $" --replay {Cases}/{{case}}.json";
}

/// <summary>The tests that share the one campaign.</summary>
[CollectionDefinition(Name)]
public sealed class SuiteRunDefinition : ICollectionFixture<SuiteRun>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "the endpoint under test";
}
