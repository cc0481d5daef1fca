using ConformanceHarness.Reporting.Console;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Console;

public sealed class LogCommandsTests
{
    [Theory]
    [InlineData("::set-output name=x::y", "\\u{3a}:set-output name=x::y")]
    [InlineData("a ##vso[task.setvariable]b", "a \\u{23}#vso[task.setvariable]b")]
    [InlineData("##[error]x", "\\u{23}#[error]x")]
    [InlineData("##teamcity[buildStop]", "\\u{23}#teamcity[buildStop]")]
    [InlineData("arn:aws:s3:::bucket at http://[::1]:4566", "arn:aws:s3:::bucket at http://[::1]:4566")]
    public async Task Guard_CommandsOfCiServers_ArePrintedAsText(string verdict, string expected)
    {
        using var writer = new StringWriter();
        await using (var report = new ConsoleReport(writer, new ConsoleOptions { Width = 80 }, new FakeTimeProvider()))
        {
            await report.OnEventAsync(SampleRuns.Started() with { Operation = verdict });
        }
        Assert.StartsWith(expected, writer.ToString(), StringComparison.Ordinal);
    }
}
