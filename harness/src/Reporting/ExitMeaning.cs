namespace ConformanceHarness.Reporting;

/// <summary>What the exit codes of a run mean, in the words every report uses.</summary>
public static class ExitMeaning
{
    /// <summary>No must clause was departed from, and acceptance was graded.</summary>
    public const int Conforms = 0;

    /// <summary>A must finding; a should finding too where the run is strict.</summary>
    public const int Departs = 1;

    /// <summary>The endpoint was not reachable, or the run ended before a verdict.</summary>
    public const int CutOff = 3;

    /// <summary>The harness contradicted itself.</summary>
    public const int HarnessFault = 70;

    /// <summary>One line on what <paramref name="exitCode"/> says.</summary>
    public static string Of(int exitCode) => exitCode switch
    {
        Conforms => "no must clause was departed from",
        Departs => "a must finding, or with --strict a should finding",
        2 => "wrong usage or unreadable input",
        CutOff => "the endpoint was unreachable, or the run was cut off before a verdict",
        4 => "acceptance was never graded, all else being right",
        5 => "a known failure no longer fails",
        HarnessFault => "a fault of the harness, not of the endpoint",
        _ => "not a code of this program",
    };
}
