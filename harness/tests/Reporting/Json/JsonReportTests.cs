using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Json;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Json.Schema;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Json;

public sealed class JsonReportTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "specs", "schemas", "report.schema.json")));

    public static TheoryData<string, int> Runs => new() { { nameof(SampleRuns.Conforming), 0 }, { nameof(SampleRuns.WithFindings), 1 }, { nameof(SampleRuns.Killed), 3 }, { nameof(SampleRuns.Faulted), 70 } };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Render_EachKindOfRun_KeepsToTheSchema(string name, int exitCode)
    {
        var json = Render(Stream(name));
        var result = Schema.Evaluate(JsonDocument.Parse(json).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, JsonSerializer.Serialize(result));
        Assert.Equal(exitCode, JsonNode.Parse(json)!["exitCode"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("target")]
    [InlineData("exitCode")]
    [InlineData("findings")]
    public void Schema_MemberMissing_IsTold(string member)
    {
        var json = JsonNode.Parse(Render(SampleRuns.WithFindings()))!.AsObject();
        json.Remove(member);
        Assert.False(Schema.Evaluate(JsonDocument.Parse(json.ToJsonString()).RootElement).IsValid);
    }

    [Fact]
    public void Render_RunWithFindings_HasWhatProgramsRelyOn() => Verifier.Verify(Render(SampleRuns.WithFindings()));

    [Fact]
    public void Render_ReadBack_IsTheSameDocument()
    {
        var json = Render(SampleRuns.WithFindings());
        var document = JsonSerializer.Deserialize(json, ReportJson.Default.ReportDocument)!;
        Assert.Equal(
            JsonSerializer.Serialize(document, ReportJson.Default.ReportDocument),
            JsonSerializer.Serialize(ReportDocument.Of(Folded.Record(SampleRuns.WithFindings())), ReportJson.Default.ReportDocument));
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    internal void Render_HostileTextAnywhere_IsJsonThatSaysTheTextAndConfusesNoTerminal(HostileText a, HostileText b)
    {
        var stream = new HostileRuns(a.Value, b.Value).Stream().ToArray();
        var json = Render(stream);
        Assert.Equal(Replaced(((RunStarted)stream[0]).Target), JsonNode.Parse(json)!["target"]!.GetValue<string>());
        Assert.DoesNotContain(json.EnumerateRunes(), rune => rune.Value != '\n'
            && (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format));
    }

    // JSON can carry no lone surrogate but as an escape that many readers refuse: it is replaced.
    private static string Replaced(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Render(IEnumerable<CampaignEvent> stream) => Encoding.UTF8.GetString(new JsonReport().Render(Folded.Record(stream)));

    private static IEnumerable<CampaignEvent> Stream(string name) => name switch
    {
        nameof(SampleRuns.Conforming) => SampleRuns.Conforming(),
        nameof(SampleRuns.WithFindings) => SampleRuns.WithFindings(),
        nameof(SampleRuns.Killed) => SampleRuns.Killed(),
        _ => SampleRuns.Faulted(),
    };
}
