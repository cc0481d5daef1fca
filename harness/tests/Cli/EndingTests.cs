using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.Endpoints;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Cli;

/// <summary>How the command ends, as those see it who start it.</summary>
public sealed class EndingTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private async Task<JsonElement> ReportAsync() => JsonElement.Parse(await File.ReadAllBytesAsync(_directory["report.json"]));

    [Fact]
    public async Task Run_NobodyListens_ExitsWithThreeAndWholeReports()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var (exitCode, output, error) = await Conformance.RunAsync("--endpoint", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}/", "--report-dir", _directory.Path);
        Assert.Equal(ExitCodes.NoVerdict, exitCode);
        Assert.Contains("cannot be reached", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.NoVerdict, (await ReportAsync()).GetProperty("exitCode").GetInt32());
    }

    [Theory]
    [InlineData("specs/dynamodb/2012-08-10/model.json")]
    [InlineData("specs/kinesis/2013-12-02/model.json")]
    public async Task Run_ReferenceOfAnotherModel_Conforms(string model)
    {
        var (exitCode, output, error) = await Conformance.RunAsync("--model", Repository.File(model), "--cases", "50", "--report-dir", _directory.Path);
        Assert.True(exitCode == ExitCodes.Conforms, output + error);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Run_Interrupted_FinishesTheReportOfWhatWasJudged(string signal)
    {
        await using var endpoint = await ConformingServers.Get("plain").StartAsync();
        using var process = Conformance.Start("--endpoint", endpoint.Address.ToString(), "--cases", "10000000", "--report-dir", _directory.Path);
        var events = _directory["events.ndjson"];
        for (var tries = 0; tries < 600 && !(File.Exists(events) && new FileInfo(events).Length > 200_000); tries++) await Task.Delay(50);
        using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        var (exitCode, _, error) = await Conformance.EndAsync(process);
        Assert.Equal((ExitCodes.NoVerdict, ""), (exitCode, error));
        var report = await ReportAsync();
        Assert.Equal(ExitCodes.NoVerdict, report.GetProperty("exitCode").GetInt32());
        Assert.True(report.GetProperty("cases").GetInt64() > 100);
        Assert.All(await File.ReadAllLinesAsync(events), line => JsonElement.Parse(line));
    }

    [Fact]
    public async Task Run_ReportOfAFinding_ReplaysToTheSameFinding()
    {
        await using var endpoint = await Endpoints.Mutants.Get("target-prefix-ignored").StartAsync();
        string[] common = ["--endpoint", endpoint.Address.ToString(), "--report-dir"];
        Assert.Equal(ExitCodes.Departs, (await Conformance.RunAsync([.. common, _directory.Path, "--cases", "0", "--clause", "aws-json/target/*"])).ExitCode);
        var finding = (await ReportAsync()).GetProperty("findings").EnumerateArray().Single();
        var file = Directory.EnumerateFiles(_directory["cases"], "*.json").Single(name => name.Contains(finding.GetProperty("case").GetProperty("id").GetString()!, StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Departs, (await Conformance.RunAsync([.. common, _directory["again"], "--replay", file])).ExitCode);
        var again = JsonElement.Parse(await File.ReadAllBytesAsync(_directory["again/report.json"])).GetProperty("findings").EnumerateArray().Single();
        Assert.Equal((finding.GetProperty("clause").GetString(), finding.GetProperty("symptom").GetString()), (again.GetProperty("clause").GetString(), again.GetProperty("symptom").GetString()));
    }
}
