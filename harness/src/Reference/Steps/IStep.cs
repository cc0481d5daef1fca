using ConformanceHarness.Reference.Service;

namespace ConformanceHarness.Reference.Steps;

/// <summary>One thing a request must pass on its way to the output.</summary>
public interface IStep
{
    /// <summary>Why the request goes no further, or null; may leave on <paramref name="call"/> what later steps need.</summary>
    Refusal? Refuse(ReferenceBehavior behavior, Call call);
}
