namespace ConformanceHarness.Spec.Clauses;

/// <summary>What whoever made a case says must become of it.</summary>
public enum Intent
{
    /// <summary>It keeps every clause.</summary>
    Accept,
    /// <summary>It breaks exactly one.</summary>
    Reject,
    /// <summary>The sources are silent or disagree.</summary>
    Either,
    /// <summary>Its maker has no opinion: only what breaks a clause, and robustness, is judged.</summary>
    Unstated,
}
