using System.Text.Json;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.HttpCases;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Reporting.CaseFiles;

namespace ConformanceHarness.Cli.Hosting;

/// <summary>Reads cases kept in files: those of findings, for replay, and the named ones of <c>fixtures/cases</c>.</summary>
internal static class CaseFiles
{
    /// <summary>The case in a file; of several steps the one that tells.</summary>
    public static Case Read(string file) => ReadWithSteps(file).Case;

    /// <summary>The case in a file, with its steps where it has several, or its bytes where it is raw.</summary>
    public static (Case Case, SequenceCase? Steps, RawCase? Raw) ReadWithSteps(string file)
    {
        try
        {
            var view = CaseFile.Read(File.ReadAllBytes(file));
            var made = CaseReader.Read(view, out var problem) ?? throw new UsageException($"{file}: {problem}");
            var steps = SequenceReader.Read(view, out problem);
            var raw = problem is null ? RawReader.Read(view, out problem) : null;
            return problem is null ? (made, steps, raw) : throw new UsageException($"{file}: {problem}");
        }
        catch (JsonException error)
        {
            throw new UsageException($"{file}: line {error.LineNumber + 1}: not a case file: {error.Message}; expected what reports/latest/cases holds");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {(error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : error.Message)}; expected a case file");
        }
    }

    /// <summary>The named cases of an operation with their snapshots in <paramref name="snapshots"/>.</summary>
    public static ImmutableArray<NamedCase> Named(string home, string operation, string snapshots)
    {
        var folder = Path.Combine(home, "fixtures", "cases", operation);
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var verified = Path.Combine(snapshots, name + ".verified.txt");
            return new NamedCase(name, Read(file), verified, File.Exists(verified) ? File.ReadAllText(verified) : null);
        })];
    }
}
