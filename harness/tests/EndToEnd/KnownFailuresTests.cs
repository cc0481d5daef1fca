using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Endpoints;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd;

public sealed class KnownFailuresTests
{
    private static readonly KnownFailure Listed = new(new("aws-json/target/unknown"), "accepted", "it looks at the operation alone");

    [Fact]
    public async Task Run_FailsAsListed_PassesAndSaysWhy()
    {
        var ended = await RunAsync("target-prefix-ignored", Listed);
        Assert.Equal(ExitCodes.Conforms, ended.ExitCode);
        Assert.Equal("it looks at the operation alone", Assert.Single(ended.Findings).Known);
        Assert.Contains("but for 1 known failure", ended.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ListedFailureDoesNotFail_ExitsWithFive()
    {
        await using var endpoint = await ConformingServers.Get("plain").StartAsync();
        var ended = (await Harness.RunAsync(endpoint.Address, new() { Cases = 0, KnownFailures = [Listed] })).Ended();
        Assert.Equal(ExitCodes.KnownFailurePasses, ended.ExitCode);
        Assert.Contains(ended.Notes, note => note.Contains("aws-json/target/unknown · accepted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_FailsOtherwiseThanListed_IsAFinding()
    {
        var ended = await RunAsync("target-prefix-ignored", Listed with { Symptom = "status-500" });
        Assert.Equal(ExitCodes.Departs, ended.ExitCode);
        Assert.Null(Assert.Single(ended.Findings).Known);
        Assert.Contains(ended.Notes, note => note.Contains("status-500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ClauseOfListedFailureNotSelected_IsNotTold()
    {
        await using var endpoint = await ConformingServers.Get("plain").StartAsync();
        var ended = (await Harness.RunAsync(endpoint.Address, new() { Cases = 0, KnownFailures = [Listed], ClauseGlob = "aws-json/body/*" })).Ended();
        Assert.Equal(ExitCodes.Conforms, ended.ExitCode);
        Assert.Empty(ended.Notes);
    }

    private static async Task<RunEnded> RunAsync(string mutant, KnownFailure known)
    {
        await using var endpoint = await Mutants.Get(mutant).StartAsync();
        return (await Harness.RunAsync(endpoint.Address, new() { Cases = 0, KnownFailures = [known] })).Ended();
    }
}
