namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>What of two answers is compared.</summary>
internal enum Detail
{
    /// <summary>Accepted, with what output; refused; failed.</summary>
    Side,
    /// <summary>Status and error type too.</summary>
    Kind,
    /// <summary>All of it.</summary>
    Whole,
}
