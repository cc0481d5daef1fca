using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Commands;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Cli;

/// <summary>What is wrong with a command line is said in one message that names the option and what would be right, and nothing is sent.</summary>
[Collection(nameof(StandardError))]
public sealed class WrongUsageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private async Task<string> RefusedAsync(params string[] arguments)
    {
        var (exitCode, error) = await StandardError.OfAsync(() => CommandLine.RunAsync([.. arguments.Select(argument => argument.Replace("{dir}", _directory.Path, StringComparison.Ordinal))]));
        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        var messages = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("conformance: ", messages[0], StringComparison.Ordinal);
        Assert.Single(messages, message => message.StartsWith("conformance: ", StringComparison.Ordinal));
        return messages[0];
    }

    [Theory]
    [InlineData("--endpoint", "nonsense", "http")]
    [InlineData("--endpoint", "ftp://127.0.0.1/", "http")]
    [InlineData("--endpoint", "", "http")]
    [InlineData("--cases", "many", "a whole number from 0 to 100000000")]
    [InlineData("--cases", "-1", "a whole number from 0 to 100000000")]
    [InlineData("--cases", "1.5", "a whole number from 0 to 100000000")]
    [InlineData("--concurrency", "0", "a whole number from 1 to 1024")]
    [InlineData("--concurrency", "9999999999999", "a whole number from 1 to 1024")]
    [InlineData("--max-time", "soon", "a duration such as 500ms, 30s or 2m")]
    [InlineData("--max-time", "0s", "a duration such as 500ms, 30s or 2m")]
    [InlineData("--timeout", "-5s", "a duration such as 500ms, 30s or 2m")]
    [InlineData("--timeout", "1e9", "a duration such as 500ms, 30s or 2m")]
    [InlineData("--world", "flat", "one of probe, open, closed")]
    [InlineData("--seed", "x", "")]
    [InlineData("--seed", "-1", "")]
    [InlineData("--bindings", "no-such-file.json", "no-such-file.json")]
    [InlineData("--model", "no-such-file.json", "no-such-file.json")]
    [InlineData("--operation", "NoSuchOperation", "RetrieveTapeRecoveryPoint")]
    [InlineData("--clause", "no/such/*", "./run.sh list")]
    [InlineData("--known-failures", "no-such-file.json", "no-such-file.json")]
    [InlineData("--replay", "no-such-file.json", "expected a case file")]
    public async Task Run_WrongValue_IsRefusedWithItsNameAndWhatIsRight(string option, string value, string right)
    {
        var message = await RefusedAsync(option, value, "--report-dir", "{dir}");
        Assert.Contains(right, message, StringComparison.Ordinal);
        Assert.True(message.Contains(option, StringComparison.Ordinal) || message.Contains(value, StringComparison.Ordinal), message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.Path));
    }

    [Theory]
    [InlineData("--no-such-option", "--no-such-option")]
    [InlineData("--endpont http://127.0.0.1:9/", "--endpont: no such option; --endpoint was probably meant")]
    [InlineData("list --claus x", "--claus: no such option; --clause was probably meant")]
    [InlineData("runn", "runn")]
    [InlineData("--endpoint", "--endpoint")]
    [InlineData("--replay", "--replay")]
    [InlineData("serve --port 0", "--port")]
    [InlineData("serve --port 65536", "--port")]
    [InlineData("list --format xml", "--format")]
    [InlineData("list --clause nothing", "--clause")]
    [InlineData("bindings check --endpoint http://127.0.0.1:9/", "--bindings")]
    [InlineData("--endpoint http://example.com/", "--allow-remote")]
    [InlineData("--endpoint http://127.0.0.1:9/ --profile p", "--region")]
    [InlineData("--endpoint https://127.0.0.1:9/ --ca-file no-such.pem", "no-such.pem")]
    public async Task Run_WrongLine_IsRefusedWithWhatIsWrong(string line, string named) =>
        Assert.Contains(named, await RefusedAsync(line.Split(' ')), StringComparison.Ordinal);

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("[]", "not a case file")]
    [InlineData("null", "")]
    [InlineData("{\"id\":\"1\"}", "")]
    [InlineData("{\"id\":\"1\",\"label\":\"x\",\"clause\":\"a\",\"intent\":\"maybe\",\"request\":{\"method\":\"POST\",\"path\":\"/\",\"headers\":[],\"body\":\"\"}}", "$.intent: found 'maybe'")]
    [InlineData("{\"id\":\"1\",\"label\":\"x\",\"clause\":\"a\",\"intent\":\"accept\",\"request\":{\"method\":\"POST\",\"path\":\"/\",\"headers\":[],\"body\":\"\",\"bodyBase64\":\"%\"}}", "$.request.bodyBase64")]
    public async Task Replay_BrokenFile_SaysWhichAndWhere(string content, string where)
    {
        await File.WriteAllTextAsync(_directory["case.json"], content);
        var message = await RefusedAsync("--replay", "{dir}/case.json", "--report-dir", "{dir}/reports");
        Assert.Contains("case.json", message, StringComparison.Ordinal);
        Assert.Contains(where, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"tapeGateways\"", "$.bindings.tapeGateways")]
    [InlineData("\"tapeGateway\": 7, \"x\"", "$.bindings.tapeGateway")]
    public async Task Bindings_WithATypo_SayFileAndPath(string names, string path)
    {
        await File.WriteAllTextAsync(_directory["bindings.json"], $$"""{ "target": "t", "bindings": { {{names}}: "arn:aws:storagegateway:us-east-1:1:gateway/sgw-1" } }""");
        var (exitCode, error) = await StandardError.OfAsync(() => CommandLine.RunAsync(["--bindings", _directory["bindings.json"], "--report-dir", _directory["reports"]]));
        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("bindings.json", error, StringComparison.Ordinal);
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportDir_ThatIsAFile_IsRefused()
    {
        await File.WriteAllTextAsync(_directory["file"], "x");
        Assert.Contains("file", await RefusedAsync("--report-dir", "{dir}/file", "--cases", "0"), StringComparison.Ordinal);
    }
}
