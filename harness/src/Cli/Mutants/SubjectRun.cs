using System.Text;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>Runs a campaign against one subject, as against any endpoint: the run is told only what its user would know.</summary>
internal sealed class SubjectRun(Specification specification, BindingSet bindings, CampaignRunner runner, ulong seed, TimeProvider time)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly Uri Address = new("http://127.0.0.1/");

    public async Task<Measurement> RunAsync(Subject subject, CancellationToken stop)
    {
        var service = new ReferenceService(subject.Change(ReferenceBehavior.Conforming(specification, bindings, subject.World)));
        var exchanger = new InProcessExchanger(service, Timeout, time);
        var plan = new TargetPlan
        {
            Name = subject.Name, Address = Address, Exchanger = exchanger, Bindings = subject.Bound ? bindings : BindingSet.None,
            Reset = subject.Bound && bindings.Reset is not null ? new ServiceReset(service) : null,
        };
        var began = time.GetTimestamp();
        var judged = 0;
        (int Count, TimeSpan After)? first = null;
        var faults = ImmutableArray.CreateBuilder<string>();
        RunEnded? ended = null;
        await foreach (var happened in runner.RunAsync([plan], stop).ConfigureAwait(false))
            switch (happened)
            {
                case CaseJudged judgement:
                    judged++;
                    if (!judgement.Departures.IsEmpty) first ??= (judged, time.GetElapsedTime(began));
                    break;
                case HarnessFaulted fault:
                    faults.Add($"{fault.Message}: {fault.Case.Label}");
                    break;
                case RunEnded end:
                    ended = end;
                    break;
                default:
                    break;
            }
        return new()
        {
            Subject = subject, Seed = seed, ExitCode = ended!.ExitCode, Verdict = ended.Verdict, Findings = ended.Findings, Faults = faults.ToImmutable(), Requests = ended.Requests,
            FirstTold = first?.Count, TimeToFirst = first?.After,
            SmallestBody = ended.Findings.IsEmpty ? null : ended.Findings.Min(finding => Size(finding.Case.Request)),
        };
    }

    private static int Size(RequestView request) =>
        request.BodyBase64 is { } exact ? Convert.FromBase64String(exact).Length : Encoding.UTF8.GetByteCount(request.Body);
}
