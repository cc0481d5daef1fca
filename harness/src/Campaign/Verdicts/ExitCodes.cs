namespace ConformanceHarness.Campaign.Verdicts;

/// <summary>The exit codes of the command.</summary>
public static class ExitCodes
{
    /// <summary>The endpoint conforms.</summary>
    public const int Conforms = 0;
    /// <summary>A must finding; with <c>--strict</c> a should finding too.</summary>
    public const int Departs = 1;
    /// <summary>Wrong usage or unreadable input.</summary>
    public const int Usage = 2;
    /// <summary>The endpoint cannot be reached, or the run was cut off before a verdict.</summary>
    public const int NoVerdict = 3;
    /// <summary>Acceptance was never graded, all else being right.</summary>
    public const int AcceptanceNotGraded = 4;
    /// <summary>A known failure no longer fails.</summary>
    public const int KnownFailurePasses = 5;
    /// <summary>The harness is at fault.</summary>
    public const int HarnessFault = 70;
}
