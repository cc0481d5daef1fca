using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Findings;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Spec;

namespace ConformanceHarness.Campaign.Views;

/// <summary>Findings as reports show them.</summary>
internal static class FindingViews
{
    public static FindingView Of(Specification specification, CampaignOptions options, TargetPlan target, Finding finding)
    {
        var clause = specification.Catalogue.Find(finding.Key.Clause);
        var @case = finding.Trial.Case;
        return new()
        {
            Clause = finding.Key.Clause.Value,
            Strength = ViewMaker.Word(specification.Catalogue.StrengthOf(finding.Key.Clause)),
            Statement = clause?.Statement ?? "",
            Symptom = finding.Key.Symptom,
            Count = finding.Count,
            Intermittent = finding.Rate is not null,
            Rate = finding.Rate,
            World = finding.World,
            Expected = finding.Symptom.Expected,
            Actual = finding.Symptom.Actual,
            Case = ViewMaker.Of(@case) with { Steps = finding.Steps, Raw = finding.Raw },
            Answer = ViewMaker.Of(finding.Trial.Exchange!.Outcome),
            Curl = finding.Shell ?? CurlLine.Of(target.Address, @case.Request),
            Known = new KnownFailures(options).ReasonOf(finding),
            Replay = options.ReplayCommand.Replace("{case}", @case.Id, StringComparison.Ordinal),
        };
    }
}
