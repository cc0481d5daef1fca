namespace ConformanceHarness.Spec.Clauses;

/// <summary>
/// Whose the things are that a scenario's bindings name. The owner of an ARN is its partition, region and account (AWS
/// General Reference, "Amazon Resource Names"); what is no ARN goes with any owner.
/// </summary>
public enum Owners
{
    /// <summary>Whoever's.</summary>
    Any,
    /// <summary>All of one owner.</summary>
    Same,
    /// <summary>Not all of one owner.</summary>
    Different,
}
