using FsCheck;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>What the state machine is run against where FsCheck itself runs it.</summary>
public interface ISequenceTarget
{
    /// <summary>Does <paramref name="act"/>; the property says whether the answer is one that <paramref name="before"/> allows.</summary>
    Property Do(Act act, Taken before);
}
