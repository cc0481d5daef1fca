using System.Text.Json;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Json;

namespace ConformanceHarness.Reporting.CaseFiles;

/// <summary>A case as a file of its own, which a run can send again.</summary>
public static class CaseFile
{
    private static readonly EventJson Readable =
        new(new JsonSerializerOptions(EventJson.Default.Options) { Encoder = ReadableJson.Encoder, WriteIndented = true });

    /// <summary>
    /// The file's name: the id, with every character but ASCII letters, digits, <c>-</c> and <c>_</c> replaced, so
    /// that no id leaves the directory.
    /// </summary>
    public static string NameOf(string caseId) =>
        string.Concat(caseId.Take(100).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')) + ".json";

    /// <summary>The file's bytes.</summary>
    public static byte[] Render(CaseView view) => ReadableJson.Bytes(JsonSerializer.Serialize(view, Readable.CaseView));

    /// <summary>Reads a case file.</summary>
    /// <exception cref="JsonException">It is no case.</exception>
    public static CaseView Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, EventJson.Default.CaseView) ?? throw new JsonException("null is no case");
}
