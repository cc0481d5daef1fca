namespace ConformanceHarness.Spec.Targets;

/// <summary>What makes a value that is not bound out of one that is, keeping every constraint of its member.</summary>
public enum Derivation
{
    /// <summary>Another name of the same owner.</summary>
    Unknown,
    /// <summary>The same name in another region.</summary>
    ForeignRegion,
    /// <summary>The same name in another account.</summary>
    ForeignAccount,
    /// <summary>The same name in another partition.</summary>
    ForeignPartition,
}

/// <summary>The words of <see cref="Derivation"/>.</summary>
public static class Derivations
{
    /// <summary>The word that stands for it in clause files.</summary>
    public static string Word(this Derivation derivation) => derivation switch
    {
        Derivation.Unknown => "unknown",
        Derivation.ForeignRegion => "foreign-region",
        Derivation.ForeignAccount => "foreign-account",
        Derivation.ForeignPartition => "foreign-partition",
        _ => throw new ArgumentOutOfRangeException(nameof(derivation)),
    };
}
