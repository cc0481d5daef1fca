namespace ConformanceHarness.Spec.Targets;

/// <summary>The parts of an ARN by their places (AWS General Reference, "Amazon Resource Names": <c>arn:partition:service:region:account-id:resource</c>).</summary>
internal static class ArnPart
{
    public const int Partition = 1;
    public const int Region = 3;
    public const int Account = 4;
    private const int Parts = 6;

    /// <summary>The part, or null when <paramref name="text"/> is no ARN.</summary>
    public static string? Of(string text, int part) => Split(text)?[part];

    /// <summary>The ARN with another part, or null when <paramref name="text"/> is no ARN.</summary>
    public static string? With(string text, int part, string value)
    {
        if (Split(text) is not { } parts) return null;
        parts[part] = value;
        return string.Join(':', parts);
    }

    /// <summary>Partition, region and account together, or null when <paramref name="text"/> is no ARN.</summary>
    public static string? OwnerOf(string text) => Split(text) is { } parts ? $"{parts[Partition]}:{parts[Region]}:{parts[Account]}" : null;

    private static string[]? Split(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal) && text.Split(':', Parts) is { Length: Parts } parts ? parts : null;
}
