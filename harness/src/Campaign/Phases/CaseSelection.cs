using ConformanceHarness.Campaign.Execution;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign.Phases;

/// <summary>
/// Which cases are sent: those about the clauses asked for, at a remote target only careful ones, and none that names
/// what is to be spared.
/// </summary>
internal sealed class CaseSelection(Specification specification, CampaignOptions options, TrialRunner runner, Func<Case, bool> spared)
{
    public bool Takes(Case @case)
    {
        if (options.ClauseGlob is { } glob && !ClauseCatalogue.Matches(glob, @case.About) && !GradesByAnswer(glob, @case)) return false;
        if (spared(@case)) return false;
        return !options.Careful || runner.Expect(@case) is Expectation.Refuse or Expectation.Accept;
    }

    // Clauses about answers have no cases of their own: every accepted (or refused) case grades them.
    private bool GradesByAnswer(string glob, Case @case) => specification.Catalogue.All.Any(clause =>
        ClauseCatalogue.Matches(glob, clause.Id) && (Has(clause, "/output/") || Has(clause, "/response/")
            ? @case.Intent == Intent.Accept
            : Has(clause, "/errors/") ? @case.Intent == Intent.Reject
            : Has(clause, "/robustness/") || clause.Id == ProtocolClauses.Consistency));

    private static bool Has(Clause clause, string part) => clause.Id.Value.Contains(part, StringComparison.Ordinal);
}
