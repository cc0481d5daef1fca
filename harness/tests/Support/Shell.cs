using System.Diagnostics;

namespace ConformanceHarness.Tests.Support;

/// <summary>A POSIX shell in which the commands that would open a connection only take their input.</summary>
internal sealed class Shell : IDisposable
{
    private const string Stand = """take() { echo "$@" > "$OUT/arguments"; cat > "$OUT/input"; }; nc() { take "$@"; }; timeout() { take "$@"; }; """;
    private readonly TemporaryDirectory _directory = new();

    /// <summary>Runs <paramref name="line"/>; gives what the command at its end was called with and got.</summary>
    public async Task<(string Arguments, byte[] Input)> RunAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", Stand + line },
            Environment = { ["OUT"] = _directory.Path },
        })!;
        await shell.WaitForExitAsync();
        return ((await File.ReadAllTextAsync(_directory["arguments"])).TrimEnd('\n'), await File.ReadAllBytesAsync(_directory["input"]));
    }

    public void Dispose() => _directory.Dispose();
}
