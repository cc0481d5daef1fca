using System.Text.Json;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Rules;

/// <summary>One place of the input where the model expects a value.</summary>
public readonly record struct MemberVisit
{
    private const int MaxShown = 512;

    /// <summary>The place in the model's terms.</summary>
    public required MemberPath Path { get; init; }

    /// <summary>The place as recorded messages write it: first letters in lower case, elements counted from 1.</summary>
    public required string Label { get; init; }

    /// <summary>What the value is held to.</summary>
    public required MemberRules Rules { get; init; }

    /// <summary>Whether the value is absent, null counting as that.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The JSON to hold to its type; null when there is none to hold.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>The value to hold to constraints; null when there is none or it has not the form of its shape.</summary>
    public MemberValue? Value { get; init; }

    /// <summary>Whether it is the key of a map's entry.</summary>
    public bool IsKey { get; init; }

    /// <summary>The value as recorded messages quote it, cut so that an answer stays small.</summary>
    public string Shown
    {
        get
        {
            if (IsMissing) return "null";
            var text = Value?.Text ?? (Json is { ValueKind: JsonValueKind.String } json ? json.GetString()! : Json?.GetRawText()) ?? "";
            return text.Length <= MaxShown ? $"'{text}'" : $"'{text[..(char.IsHighSurrogate(text[MaxShown - 1]) ? MaxShown - 1 : MaxShown)]}...'";
        }
    }
}
