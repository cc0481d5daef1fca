using System.Text.RegularExpressions;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Benchmarks.Values;

/// <summary>The patterned member of the model, and what it takes to be a value of it.</summary>
internal static class TapePattern
{
    public const int Min = 50;
    public const int Max = 500;
    private const string Member = "TapeARN";

    private static readonly Regex Whole = EcmaRegex.CompileFull(Text);

    public static string Text => Checkout.Specification.ConstraintsOf(Checkout.Specification.Operation.Input.Find(Member)!, new(Member)).Pattern!.Pattern;

    /// <summary>The pattern as Fare reads it: it takes an empty alternative and an escape within a class for characters.</summary>
    public static string ForFare => Text.Replace("(|-cn|-us-gov|-iso[A-Za-z0-9_-]*|-eusc)", "(-cn|-us-gov|-iso[A-Za-z0-9_\\-]*|-eusc)?", StringComparison.Ordinal);

    public static bool Is(string text, int min, int max) => text.Length >= min && text.Length <= max && Whole.IsMatch(text);
}
