namespace ConformanceHarness.Spec.Constraints;

/// <summary>Which of several members of one name counts; RFC 8259, section 4, leaves it open.</summary>
public enum DuplicatePick
{
    /// <summary>The last, as most parsers do.</summary>
    Last,
    /// <summary>The first.</summary>
    First,
}
