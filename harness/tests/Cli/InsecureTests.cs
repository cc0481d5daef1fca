using System.Diagnostics;
using System.Text.Json;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Tests.Transport.Servers;
using Xunit;

namespace ConformanceHarness.Tests.Cli;

/// <summary>Who asks for no check of certificates is told so where they look.</summary>
public sealed class InsecureTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_Insecure_IsAWarningWhereCertificatesAre(bool https)
    {
        using var certificate = Certificates.SelfSigned("other.example");
        await using var secure = await TlsServer.StartAsync(certificate);
        await using var plain = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("{}"));
        using var directory = new TemporaryDirectory();

        var console = await RunAsync("--endpoint", (https ? secure.Endpoint : plain.Endpoint).ToString(), "--insecure", "--cases", "0",
            "--clause", "aws-json/target/*", "--report-dir", directory.Path);

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(directory["report.json"]));
        var notes = report.RootElement.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!).ToList();
        Assert.Equal(https, notes.Any(note => note.Contains("certificate was not checked", StringComparison.Ordinal)));
        Assert.Equal(https, console.Contains("warning: --insecure", StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "conformance.dll"), .. arguments]) { RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var text = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return text;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
