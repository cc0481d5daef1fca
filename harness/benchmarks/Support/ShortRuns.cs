using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ConformanceHarness.Benchmarks;

/// <summary>Short jobs in this process: a whole run is over in minutes, and needs no project built for each benchmark.</summary>
internal static class ShortRuns
{
    public static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.Console)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "conformance-benchmarks"));

    /// <summary>Runs the benchmarks of <typeparamref name="T"/>: description, mean nanoseconds and bytes of each, in the order of the class.</summary>
    public static IReadOnlyList<(string Name, double Nanoseconds, double Bytes)> Run<T>() =>
        [.. BenchmarkRunner.Run<T>(Config).Reports.OrderBy(report => report.BenchmarkCase.Descriptor.MethodIndex).Select(Row)];

    private static (string, double, double) Row(BenchmarkReport report) => (
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
        report.ResultStatistics?.Mean ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} did not run"),
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}
