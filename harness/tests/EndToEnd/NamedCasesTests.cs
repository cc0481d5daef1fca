using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.EndToEnd.States;
using ConformanceHarness.Tests.Endpoints;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Transport.Http;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>The named cases against endpoints of which more or less is known.</summary>
public sealed class NamedCasesTests
{
    private static readonly ImmutableArray<NamedCase> Cases =
        CaseFiles.Named(Repository.Root, Harness.Specification.Operation.Name, Repository.File("fixtures/contracts/reference"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_NamedCasesWithAndWithoutBindings_ContradictNothing(bool bound)
    {
        Assert.NotEmpty(Cases);
        var responder = new RecoveryPointEndpoint(new() { Disposition = ConformingServers.Get("closed").Disposition });
        await using var endpoint = await EndpointHost.StartAsync(responder);
        await using var exchanger = new HttpExchanger(new() { Endpoint = endpoint.Address, TimeProvider = TimeProvider.System });
        var plan = new TargetPlan
        {
            Name = "closed", Address = endpoint.Address, Exchanger = exchanger, Contracts = Cases,
            Bindings = bound ? Closed.Bindings : BindingSet.None, Reset = new Closed.CallbackReset(responder.Reset),
        };
        var events = new List<CampaignEvent>();
        await foreach (var happened in new CampaignRunner(Harness.Specification, new() { Cases = 0, Wire = false, AcceptSnapshots = true, Sequences = 10, Races = 2 }, TimeProvider.System)
            .RunAsync([plan], CancellationToken.None)) events.Add(happened);

        Assert.Equal(Cases.Length, events.OfType<SnapshotCompared>().Count());
        Assert.Empty(events.Ended().Findings.Select(finding => $"{finding.Clause} {finding.Symptom}: {finding.Case.Label}"));
        Assert.Equal(ExitCodes.Conforms, events.Ended().ExitCode);
    }
}
