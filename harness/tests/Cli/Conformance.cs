using System.Diagnostics;

namespace ConformanceHarness.Tests.Cli;

/// <summary>The built command as a process of its own.</summary>
internal static class Conformance
{
    // A shell that runs tests in the background has its children ignore SIGINT, and theirs too.
    public static Process Start(params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "conformance.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CI"] = "true" } })!;

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    public static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
