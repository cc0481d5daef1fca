using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Reporting.Text;

public sealed class FindingTextTests
{
    [Fact]
    public void Finding_ABoundThatIsTooLax_ReadsInOrder() =>
        Verifier.Verify(new Page(80).Finding(SampleFindings.Three[0], Limits.Screen).ToString());

    [Fact]
    public void Finding_AFaultThatComesAndGoes_ShowsTheTraceAsText() =>
        Verifier.Verify(new Page(80).Finding(SampleFindings.Three[1], Limits.Screen).ToString());

    [Fact]
    public void Finding_BytesThatAreNoText_AreShownInBase64Too()
    {
        var finding = SampleFindings.Three[2];
        var request = new RequestView("POST", "/", [], "{\"a\":\"\ufffd\"}", "eyJhIjoi/yJ9");
        Verifier.Verify(new Page(80).Finding(finding with { Case = finding.Case with { Request = request } }, Limits.Screen).ToString());
    }

    [Fact]
    public void Finding_ACommandTooLongToCopy_SaysWhereItIs()
    {
        var text = new Page(80).Finding(SampleFindings.Three[0] with { Curl = new string('x', 5000) }, Limits.Screen).ToString();
        Assert.Contains("curl: (5,000 bytes: see report.json)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_ACommandThatEscapingWouldChange_IsNotShownAsOneToCopy()
    {
        var text = new Page(80).Finding(SampleFindings.Three[0] with { Curl = "curl -d 'a\u200bb'" }, Limits.Screen).ToString();
        Assert.Contains("curl: (with characters that cannot be shown: see report.json)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_LinesToCopy_AreNeverBroken()
    {
        var text = new Page(40).Finding(SampleFindings.Three[0], Limits.Screen).ToString();
        Assert.Contains($"\n  replay: {SampleFindings.Three[0].Replay}\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n  curl: {SampleFindings.Three[0].Curl}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_ABodyOfAMebibyte_FitsOnAScreen()
    {
        var finding = SampleFindings.Three[0];
        var answer = finding.Answer with { Body = string.Concat(Enumerable.Repeat("\e[31m\n", 150_000)) };
        Assert.InRange(new Page(80).Finding(finding with { Answer = answer }, Limits.Screen).Lines.Count, 20, 60);
    }
}
