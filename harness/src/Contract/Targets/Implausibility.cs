namespace ConformanceHarness.Contract.Targets;

/// <summary>What speaks against an input naming things that exist together, although it keeps every constraint.</summary>
[Flags]
public enum Implausibility
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A member has not the form that its documentation shows.</summary>
    Form = 1,
    /// <summary>Resource names of different partitions.</summary>
    Partition = 2,
    /// <summary>Resource names of different regions.</summary>
    Region = 4,
    /// <summary>Resource names of different accounts.</summary>
    Account = 8,
    /// <summary>All of these.</summary>
    Any = Form | Partition | Region | Account,
}
