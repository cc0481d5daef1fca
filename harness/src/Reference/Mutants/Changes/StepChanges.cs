using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;

namespace ConformanceHarness.Reference.Mutants.Changes;

/// <summary>Changes of the steps a request passes.</summary>
internal static class StepChanges
{
    /// <summary>Without the step.</summary>
    public static ReferenceBehavior Without<TStep>(this ReferenceBehavior behavior) where TStep : IStep => behavior.With<TStep>(null);

    /// <summary>With the step's refusals changed.</summary>
    public static ReferenceBehavior Reshaped<TStep>(this ReferenceBehavior behavior, Func<Call, Refusal, Refusal?> change) where TStep : IStep =>
        behavior.With<TStep>(new ReshapedStep(behavior.Steps.OfType<TStep>().First(), change));

    /// <summary>With the step passed over when <paramref name="skips"/> says so.</summary>
    public static ReferenceBehavior Skipped<TStep>(this ReferenceBehavior behavior, Func<Call, bool> skips) where TStep : IStep =>
        behavior.Reshaped<TStep>((call, refusal) => skips(call) ? null : refusal);

    /// <summary>With a step before every other.</summary>
    public static ReferenceBehavior First(this ReferenceBehavior behavior, Func<Call, Refusal?> refuse) =>
        behavior with { Steps = behavior.Steps.Insert(0, new AddedStep(refuse)) };

    /// <summary>With a step right before the one of that type.</summary>
    public static ReferenceBehavior Before<TStep>(this ReferenceBehavior behavior, Func<Call, Refusal?> refuse) where TStep : IStep =>
        behavior with { Steps = behavior.Steps.Insert(At<TStep>(behavior), new AddedStep(refuse)) };

    /// <summary>With a step right after the one of that type.</summary>
    public static ReferenceBehavior After<TStep>(this ReferenceBehavior behavior, Func<Call, Refusal?> refuse) where TStep : IStep =>
        behavior with { Steps = behavior.Steps.Insert(At<TStep>(behavior) + 1, new AddedStep(refuse)) };

    private static int At<TStep>(ReferenceBehavior behavior) where TStep : IStep =>
        behavior.Steps.IndexOf(behavior.Steps.OfType<TStep>().Cast<IStep>().First());

    private sealed class ReshapedStep(IStep inner, Func<Call, Refusal, Refusal?> change) : IStep
    {
        public Refusal? Refuse(ReferenceBehavior behavior, Call call) =>
            inner.Refuse(behavior, call) is { } refusal ? change(call, refusal) : null;
    }

    private sealed class AddedStep(Func<Call, Refusal?> refuse) : IStep
    {
        public Refusal? Refuse(ReferenceBehavior behavior, Call call) => refuse(call);
    }
}
