using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Transport.Signing;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.RealServers;

/// <summary>Servers with operations and habits that nobody here thought of: what they do wrong is written down, all else is news.</summary>
public sealed class RealServersTests
{
    public static TheoryData<string, string> Servers => new()
    {
        { "kinesalite", "specs/kinesis/2013-12-02/model.json" },
        { "dynalite", "specs/dynamodb/2012-08-10/model.json" },
    };

    [NpmTheory]
    [MemberData(nameof(Servers))]
    public async Task Run_RealServer_FailsAsListedAndNowhereElse(string package, string model)
    {
        var specification = SpecificationLoader.Load(Repository.File(model), null, Repository.File("specs/aws-json"));
        var known = KnownFailuresLoader.Load(Repository.File($"fixtures/known-failures/{package}.json"), specification);
        await using var server = await NpmServer.StartAsync(package);

        var events = await RunAsync(server.Address, specification, known);

        var ended = events.Ended();
        Assert.Empty(events.OfType<HarnessFaulted>().Select(fault => fault.Case.Label + ": " + fault.Message));
        Assert.Empty(ended.Findings.Where(finding => finding.Known is null).Select(finding => $"{finding.Clause} {finding.Symptom}: {finding.Case.Label}: {finding.Actual}"));
        Assert.Empty(ended.Notes.Where(note => note.StartsWith("known failure", StringComparison.Ordinal)));
        Assert.Equal(ExitCodes.Conforms, ended.ExitCode);
        Assert.Equal(known.Length, ended.Findings.Length);
    }

    private static async Task<List<CampaignEvent>> RunAsync(Uri address, Specification specification, ImmutableArray<KnownFailure> known)
    {
        var signer = new SigV4Signer(new Amazon.Runtime.BasicAWSCredentials("key", "secret"), new("us-east-1", specification.Operation.SigningName), TimeProvider.System);
        await using var exchanger = new HttpExchanger(new() { Endpoint = address, TimeProvider = TimeProvider.System, Signer = signer });
        // One at a time: a request that ends a process takes those beside it along.
        var options = new CampaignOptions { Cases = 400, Concurrency = 1, KnownFailures = known };
        var events = new List<CampaignEvent>();
        await foreach (var happened in new CampaignRunner(specification, options, TimeProvider.System)
            .RunAsync([new() { Name = "real", Address = address, Exchanger = exchanger }], CancellationToken.None)) events.Add(happened);
        return events;
    }
}
