using System.Text;
using System.Xml.Linq;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.JUnit;
using ConformanceHarness.Tests.Support;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.JUnit;

public sealed class JUnitReportTests
{
    [Fact]
    public void Render_RunWithFindings_HasACaseForEachClause() =>
        Verifier.Verify(Encoding.UTF8.GetString(new JUnitReport().Render(Folded.Record(SampleRuns.WithFindings()))));

    [Fact]
    public void Render_ConformingRun_HasNoFailures()
    {
        var xml = Xml(SampleRuns.Conforming());
        Assert.Empty(xml.Descendants("failure").Concat(xml.Descendants("error")));
        Assert.Equal(("2", "0", "0"), (xml.Root!.Attribute("skipped")!.Value, xml.Root.Attribute("failures")!.Value, xml.Root.Attribute("errors")!.Value));
        Assert.Equal(2, xml.Descendants("skipped").Count());
    }

    [Theory]
    [InlineData(false, 0, 1)]
    [InlineData(true, 1, 0)]
    public void Render_ShouldFinding_FailsOnlyInAStrictRun(bool strict, int failures, int outputs)
    {
        var ended = (RunEnded)SampleRuns.WithFindings().Last();
        var xml = Xml([SampleRuns.Started() with { Strict = strict }, ended with { Findings = [SampleFindings.Three[2]], Clauses = [new(SampleClauses.All.Single(clause => clause.Id == SampleFindings.Three[2].Clause), 5, 1, null)] }]);
        Assert.Equal((failures, outputs), (xml.Descendants("failure").Count(), xml.Descendants("system-out").Count(output => output.Parent!.Attribute("classname")!.Value != "run")));
    }

    [Fact]
    public void Render_HarnessFault_IsAnError()
    {
        var xml = Xml(SampleRuns.Faulted());
        Assert.Equal(["exit-70", "harness-fault"], xml.Descendants("error").Select(error => error.Attribute("type")!.Value));
        Assert.Equal("2", xml.Root!.Attribute("errors")!.Value);
    }

    [Fact]
    public void Render_KilledRun_IsAnErrorAndKeepsTheFindings()
    {
        var xml = Xml(SampleRuns.Killed());
        Assert.Single(xml.Descendants("error"), error => error.Attribute("type")!.Value == "exit-3");
        Assert.Equal(2, xml.Descendants("failure").Count());
    }

    [Fact]
    public void Render_DepartureWithoutAFindingYet_FailsTheClause()
    {
        var clause = SampleClauses.All[0];
        var xml = Xml([SampleRuns.Started(), SampleRuns.Judged(0, "fuzz", clause, new DepartureView(clause.Id, "refused"))]);
        Assert.StartsWith("1 answer of 1 depart", xml.Descendants("failure").Single().Attribute("message")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_IllegalCharacters_AreVisible()
    {
        var xml = Xml(new HostileRuns("a\0b\uffff\e").Stream());
        Assert.Contains("a\\u{0}b\\u{ffff}\\u{1b}", xml.Descendants("property").First().Attribute("value")!.Value, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    internal void Render_HostileTextAnywhere_IsXmlWhoseTotalsAddUp(HostileText a, HostileText b, HostileText c)
    {
        var xml = Xml(new HostileRuns(a.Value, b.Value, c.Value).Stream());
        foreach (var (total, element) in new[] { ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped") })
            Assert.Equal(xml.Descendants(element).Count(), int.Parse(xml.Root!.Attribute(total)!.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4, xml.Descendants("property").Select(property => property.Attribute("name")!.Value).Distinct().Count());
    }

    private static XDocument Xml(IEnumerable<CampaignEvent> stream) =>
        XDocument.Load(new MemoryStream(new JUnitReport().Render(Folded.Record(stream))));
}
