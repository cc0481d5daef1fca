using System.Text;
using System.Text.RegularExpressions;
using ConformanceHarness.Tests.Endpoints.Json;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The constraints of one input member (API page, Request Parameters); mutants change one property.</summary>
/// <param name="Name">The member's name.</param>
public sealed record MemberRule(string Name)
{
    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Whether null is let through; by rule it counts as absent.</summary>
    public bool NullPasses { get; init; }

    /// <summary>The least length; null for none.</summary>
    public int? Min { get; init; } = 50;

    /// <summary>The greatest length; null for none.</summary>
    public int? Max { get; init; } = 500;

    /// <summary>The pattern to be found in the value; null for none.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>How the length is taken.</summary>
    public Func<string, int> Measure { get; init; } = CodePoints;

    /// <summary>What is done to the value before it is checked; by rule nothing.</summary>
    public Func<string, string> Prepare { get; init; } = value => value;

    /// <summary>Kinds of value that are let through unchecked; by rule none.</summary>
    public JsonKind Unchecked { get; init; }

    /// <summary>A value made into another before its type is looked at; by rule none is.</summary>
    public Func<JsonValue, JsonValue> Coerce { get; init; } = value => value;

    /// <summary>Values that skip every constraint; by rule none.</summary>
    public Func<string, bool> Exempt { get; init; } = _ => false;

    /// <summary>The number of Unicode scalar values (Smithy, length trait).</summary>
    public static int CodePoints(string value) => value.EnumerateRunes().Count();

    /// <summary>The number of UTF-8 bytes, which no rule asks for.</summary>
    public static int Bytes(string value) => Encoding.UTF8.GetByteCount(value);
}
