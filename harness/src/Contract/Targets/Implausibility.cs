namespace ConformanceHarness.Contract.Targets;

/// <summary>What speaks against an input naming things that exist together, although it keeps every constraint.</summary>
[Flags]
public enum Implausibility
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A member has not the form that its documentation shows.</summary>
    Form = 1,
    /// <summary>Resource names of different partitions, regions or accounts.</summary>
    Owner = 2,
}
