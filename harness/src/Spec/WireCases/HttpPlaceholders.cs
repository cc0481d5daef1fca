using System.Text.RegularExpressions;

namespace ConformanceHarness.Spec.WireCases;

/// <summary>
/// What <c>{…}</c> in the bytes of an <see cref="HttpCase"/> stands for: <c>{host}</c>, <c>{target}</c>,
/// <c>{service}</c> (what is before the target's dot), <c>{operation}</c>, <c>{content-type}</c>, <c>{body}</c> and
/// <c>{other-body}</c> (also in chunks, <c>{body:chunks-of-3}</c>, without the last one), <c>{length}</c> and
/// <c>{other-length}</c> (bytes of those, also <c>{length+5}</c>, <c>{length-5}</c>, and in hexadecimal <c>{length:x}</c>,
/// <c>{length:X}</c>, <c>{length:x8}</c>), and whatever the file has under <c>parts</c>.
/// </summary>
public static partial class HttpPlaceholders
{
    /// <summary>The names that stand for text.</summary>
    public static ImmutableArray<string> Texts { get; } = ["host", "target", "service", "operation", "content-type"];

    /// <summary>The names that stand for a body.</summary>
    public static ImmutableArray<string> Bodies { get; } = ["body", "other-body"];

    /// <summary>The names that stand for a body's length.</summary>
    public static ImmutableArray<string> Lengths { get; } = ["length", "other-length"];

    /// <summary>Finds each placeholder: its <c>name</c>, and <c>how</c> it is written where that is said.</summary>
    [GeneratedRegex(@"\{(?<name>[a-z]+(?:-[a-z]+)*)(?<how>:[a-zA-Z0-9-]+|[+-][0-9]{1,9})?\}", RegexOptions.CultureInvariant)]
    public static partial Regex Placeholder();

    /// <summary>Whether a placeholder of <paramref name="name"/> can be written that way.</summary>
    public static bool Takes(string name, string how) =>
        how.Length == 0 ? Texts.Contains(name) || Bodies.Contains(name) || Lengths.Contains(name)
        : Bodies.Contains(name) ? Chunks().IsMatch(how)
        : Lengths.Contains(name) && Number().IsMatch(how);

    [GeneratedRegex(@"\A:chunks-of-[1-9][0-9]{0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Chunks();

    [GeneratedRegex(@"\A(?::[xX](?:[1-9]|1[0-6])?|[+-][0-9]{1,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
