using System.Globalization;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Text;

/// <summary>
/// The steps of a case that has several: numbered, with what was allowed at each and what came; calls made at once as
/// a timeline.
/// </summary>
public static class StepsText
{
    private const int Bar = 32;
    private const int MostSteps = 64;

    /// <summary>The lines, made harmless and bounded.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<StepView> steps, Limits limits)
    {
        var race = steps.Any(step => step.Caller > 0);
        var shown = steps.Take(MostSteps).Select((step, at) => race ? Timed(step, at, steps, limits) : Numbered(step, at, limits)).SelectMany(lines => lines);
        return [.. shown, .. steps.Length > MostSteps ? [$"… ({Amount.Of(steps.Length - MostSteps, "step")}) …"] : ImmutableArray<string>.Empty];
    }

    private static IEnumerable<string> Numbered(StepView step, int at, Limits limits)
    {
        var number = (at + 1).ToString(CultureInfo.InvariantCulture);
        var room = new string(' ', number.Length + 2);
        yield return $"{number}. {Hostile.Visible(step.Label, limits.Value)}";
        if (step.Allowed is { } allowed) yield return $"{room}allowed: {Hostile.Visible(allowed, limits.Value)}";
        if (step.Answer is { } answer) yield return $"{room}came:    {Hostile.Visible(answer.Summary, limits.Value)}{(step.Departs ? "  <- not allowed" : "")}";
    }

    private static IEnumerable<string> Timed(StepView step, int at, ImmutableArray<StepView> steps, Limits limits)
    {
        var number = (at + 1).ToString(CultureInfo.InvariantCulture);
        var end = steps.Max(other => other.EndedMs);
        var answer = step.Answer is null ? "" : $" {Hostile.Visible(step.Answer.Summary, limits.Value)}";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{number}. caller {step.Caller} {Line(step, end)} {step.BeganMs:0.0}-{step.EndedMs:0.0} ms{answer}{(step.Departs ? "  <- these do not go together" : "")}");
        yield return $"{new string(' ', number.Length + 2)}{Hostile.Visible(step.Label, limits.Value)}";
    }

    private static string Line(StepView step, double end)
    {
        var from = Place(step.BeganMs, end);
        var to = Math.Max(from + 1, Place(step.EndedMs, end));
        return $"|{new string(' ', from)}{new string('=', to - from)}{new string(' ', Bar + 1 - to)}|";
    }

    private static int Place(double at, double end) => end > 0 && double.IsFinite(at) ? (int)Math.Clamp(at / end * Bar, 0, Bar) : 0;
}
