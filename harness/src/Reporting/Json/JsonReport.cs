using System.Text.Json;
using ConformanceHarness.Reporting.Folding;

namespace ConformanceHarness.Reporting.Json;

/// <summary><c>report.json</c>: the whole run for programs to read.</summary>
public sealed class JsonReport : IFileReport
{
    private static readonly ReportJson Readable =
        new(new JsonSerializerOptions(ReportJson.Default.Options) { Encoder = ReadableJson.Encoder });

    /// <inheritdoc/>
    public string FileName => "report.json";

    /// <inheritdoc/>
    public byte[] Render(RunRecord run) =>
        ReadableJson.Bytes(JsonSerializer.Serialize(ReportDocument.Of(run), Readable.ReportDocument));
}
