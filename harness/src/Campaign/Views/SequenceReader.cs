using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Generation.Sequences;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Views;

/// <summary>Makes a sequence or a race of what a case file holds.</summary>
public static class SequenceReader
{
    /// <summary>The case; null when the file's case has no steps, or with a <paramref name="problem"/> when a field cannot be used.</summary>
    public static SequenceCase? Read(CaseView view, out string? problem)
    {
        problem = null;
        if (view.Steps is not { IsDefaultOrEmpty: false } views) return null;
        var steps = ImmutableArray.CreateBuilder<SequenceStep>(views.Length);
        for (var at = 0; at < views.Length && problem is null; at++)
        {
            var step = Step(view, views[at], out var wrong);
            if (step is null) problem = $"$.steps[{at}]{wrong}";
            else steps.Add(step);
        }
        if (problem is not null) return null;
        ImmutableArray<int> callers = views.Any(step => step.Caller > 0) ? [.. views.Select(step => step.Caller)] : [];
        if (!callers.IsEmpty && steps.Any(step => step is SequenceStep.Reset))
            problem = "$.steps: found a reset among calls made at once; expected calls alone";
        else if (!steps.Any(step => step is SequenceStep.Call))
            problem = "$.steps: found no call; expected at least one";
        return problem is not null ? null : new()
        {
            Id = SequenceCase.IdOf(steps, callers), About = new ClauseId(view.Clause), Label = view.Label, Steps = steps.ToImmutable(), Callers = callers, HasOpinion = false,
        };
    }

    private static SequenceStep? Step(CaseView view, StepView step, out string? wrong)
    {
        wrong = null;
        if (step.Act == "reset") return new SequenceStep.Reset();
        if (step.Act != "call") wrong = $".act: found '{step.Act}'; expected call or reset";
        else if (step.Request is not { } request) wrong = ".request: missing; expected a request";
        else if (CaseReader.Read(view with { Request = request }, out wrong) is { } read)
            return new SequenceStep.Call { Request = (HttpRequest)read.Request, Intent = Intent.Either, Label = step.Label };
        return null;
    }
}
