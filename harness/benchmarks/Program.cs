using BenchmarkDotNet.Running;
using ConformanceHarness.Benchmarks.EndToEnd;
using ConformanceHarness.Benchmarks.Parts;
using ConformanceHarness.Benchmarks.Soak;
using ConformanceHarness.Benchmarks.Values;

namespace ConformanceHarness.Benchmarks;

/// <summary>
/// <c>bench</c> runs everything but the soak and publishes it; <c>bench values|parts|end-to-end|soak [CASES]</c> one part;
/// anything else goes to BenchmarkDotNet's own switcher.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case []:
                ValueReport.Publish();
                PartReport.Publish();
                await EndToEndReport.PublishAsync();
                return 0;
            case ["values"]:
                ValueReport.Publish();
                return 0;
            case ["parts"]:
                PartReport.Publish();
                return 0;
            case ["end-to-end"]:
                await EndToEndReport.PublishAsync();
                return 0;
            case ["soak", .. var rest]:
                return await SoakReport.PublishAsync(rest);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ShortRuns.Config);
                return 0;
        }
    }
}
