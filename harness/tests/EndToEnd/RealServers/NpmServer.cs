using System.Diagnostics;
using System.Globalization;
using ConformanceHarness.Tests.Support;

namespace ConformanceHarness.Tests.EndToEnd.RealServers;

/// <summary>An emulator that nobody here wrote, from npm, on a free loopback port; it ends with this object.</summary>
internal sealed class NpmServer : IAsyncDisposable
{
    private const string Packages = "kinesalite@3.3.3 dynalite@4.0.0";
    private static readonly Lazy<Task> Installed = new(InstallAsync);
    private readonly Process _process;

    private NpmServer(Process process, int port)
    {
        _process = process;
        Address = new($"http://127.0.0.1:{port}/");
    }

    public static bool CanRun { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "npm")) && File.Exists(Path.Combine(folder, "node")));

    public Uri Address { get; }

    private static string Folder => Repository.File(".cache/npm");

    public static async Task<NpmServer> StartAsync(string package)
    {
        await Installed.Value;
        var process = Start("node", Repository.File("harness/tests/EndToEnd/RealServers/serve.cjs"), Path.Combine(Folder, "node_modules", package));
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("port ", StringComparison.Ordinal)) return new(process, int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture));
        throw new InvalidOperationException($"{package} did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // One copy for all worktrees' test runs of this checkout; git ignores the folder.
    private static async Task InstallAsync()
    {
        using var npm = Start("npm", ["install", "--prefix", Folder, "--no-audit", "--no-fund", "--no-save", .. Packages.Split(' ')]);
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm install ended with {npm.ExitCode}: {await output}{await error}");
    }

    private static Process Start(string program, params string[] arguments)
    {
        Directory.CreateDirectory(Folder);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        return Process.Start(start)!;
    }
}
