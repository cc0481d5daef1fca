using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ConformanceHarness.Campaign.Resets;

/// <summary>A reset by a program; exit code 0 says that it is done. Its output is not read.</summary>
/// <param name="line">The program and its arguments, which no shell reads.</param>
/// <param name="timeout">How long it may run before it is ended with all it started.</param>
/// <param name="time">What that is measured by.</param>
public sealed class CommandReset(ImmutableArray<string> line, TimeSpan timeout, TimeProvider time) : ITargetReset
{
    /// <inheritdoc/>
    public string Shell => string.Join(' ', line.Select(word => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));

    /// <inheritdoc/>
    public async ValueTask<string?> ResetAsync(CancellationToken ct)
    {
        using var process = new Process { StartInfo = new(line[0], line.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true } };
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return $"{line[0]} could not be started: {error.Message}";
        }
        process.StandardInput.Close();
        // What nobody reads would hold the program back.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            await process.WaitForExitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return $"{line[0]} did not end within {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s";
        }
        return process.ExitCode == 0 ? null : $"{line[0]} ended with exit code {process.ExitCode.ToString(CultureInfo.InvariantCulture)}";
    }
}
