using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Cli.Mutants;

/// <summary>Whether a run's verdict on a subject was right.</summary>
internal enum Grade
{
    /// <summary>A mutant told by a clause it breaks and by no other; a clean variant passed.</summary>
    Right,
    /// <summary>A mutant told, by another clause too.</summary>
    AlsoOther,
    /// <summary>A mutant told, but by no clause it breaks.</summary>
    OnlyOther,
    /// <summary>A mutant that passed.</summary>
    Survived,
    /// <summary>A mutant that passed, as one the contract cannot see should.</summary>
    Unseen,
    /// <summary>A clean variant that was told.</summary>
    FalseAlarm,
}

/// <summary>Grades outcomes.</summary>
internal static class Grades
{
    public static Grade Of(Measurement outcome) => outcome.Subject switch
    {
        Subject.Clean clean => IsClean(outcome, clean) ? Grade.Right : Grade.FalseAlarm,
        Subject.Broken broken => Of(outcome, broken),
        _ => throw new InvalidOperationException(),
    };

    public static string Word(this Grade grade) => grade switch
    {
        Grade.Right => "right",
        Grade.AlsoOther => "also other",
        Grade.OnlyOther => "only other",
        Grade.Survived => "SURVIVED",
        Grade.Unseen => "unseen",
        _ => "FALSE ALARM",
    };

    /// <summary>The clauses told that the subject departs from by no right.</summary>
    public static IEnumerable<string> Others(Measurement outcome) => outcome.Told.Where(clause => outcome.Subject switch
    {
        Subject.Broken broken => !broken.Mutant.Breaks(new(clause)),
        Subject.Clean clean => !clean.Variant.Advice.Any(glob => ClauseCatalogue.Matches(glob, new(clause))),
        _ => true,
    });

    private static Grade Of(Measurement outcome, Subject.Broken broken)
    {
        var told = broken.Mutant.Strength == Strength.Must && broken.Mutant.Unseen is null ? outcome.ExitCode is not (ExitCodes.Conforms or ExitCodes.HarnessFault) : !outcome.Findings.IsEmpty;
        if (!told) return broken.Mutant.Unseen is null ? Grade.Survived : Grade.Unseen;
        var right = outcome.Findings.IsEmpty || outcome.Told.Any(clause => broken.Mutant.Breaks(new(clause)));
        return !right ? Grade.OnlyOther : Others(outcome).Any() ? Grade.AlsoOther : Grade.Right;
    }

    private static bool IsClean(Measurement outcome, Subject.Clean clean) =>
        !Others(outcome).Any() && outcome.Faults.IsEmpty && outcome.ExitCode == (clean.Variant.Empty ? ExitCodes.AcceptanceNotGraded : ExitCodes.Conforms);
}
