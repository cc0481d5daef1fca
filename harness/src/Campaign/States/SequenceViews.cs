using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.States;

/// <summary>Sequences and races as reports show them.</summary>
internal static class SequenceViews
{
    /// <summary>The steps, those at <paramref name="departing"/> marked.</summary>
    public static ImmutableArray<StepView> Of(SequenceTrial trial, IReadOnlyCollection<int> departing) =>
        [.. trial.Steps.Select((step, place) => Of(step, !trial.Case.Callers.IsEmpty, departing.Contains(place)))];

    /// <summary>The case before it was run.</summary>
    public static CaseView Of(SequenceCase @case) => new(
        @case.Id, @case.Label, @case.About.Value, "either", ViewMaker.Of(@case.Steps.OfType<SequenceStep.Call>().Last().Request),
        [.. @case.Steps.Select((step, place) => step switch
        {
            SequenceStep.Call call => new StepView { Act = "call", Label = call.Label, Request = ViewMaker.Of(call.Request), Caller = @case.Callers.IsEmpty ? 0 : @case.Callers[place] },
            _ => new StepView { Act = "reset", Label = "reset" },
        })]);

    /// <summary>One line for a POSIX shell: the calls one after the other, or at the same time.</summary>
    public static string Shell(Uri address, SequenceCase @case, ITargetReset? reset)
    {
        var race = !@case.Callers.IsEmpty;
        var lines = @case.Steps.Select(step => step is SequenceStep.Call call ? CurlLine.Of(address, call.Request) : reset?.Shell).OfType<string>().ToList();
        var calls = race ? string.Concat(lines.Select(line => $"{line} & ")) + "wait" : string.Join("; ", lines);
        return reset is null ? calls : $"{reset.Shell}; {calls}";
    }

    private static StepView Of(StepTrial step, bool race, bool departs) => step.Step is not SequenceStep.Call call
        ? new() { Act = "reset", Label = "reset" }
        : new()
        {
            Act = "call",
            Label = call.Label,
            Caller = race ? step.Caller : 0,
            Request = ViewMaker.Of((HttpRequest)step.Exchange!.Request),
            Allowed = race ? null : step.Allowed!.Describe(),
            Answer = ViewMaker.Of(step.Exchange.Outcome),
            Departs = departs,
            BeganMs = Math.Round(step.Began.TotalMilliseconds, 3),
            EndedMs = Math.Round(step.Ended.TotalMilliseconds, 3),
        };
}
