namespace ConformanceHarness.Spec.Model;

/// <summary>
/// The absolute id of a shape or of one of its members, <c>namespace#Name</c> or <c>namespace#Name$member</c>
/// (Smithy 2.0, "Shape ID").
/// </summary>
/// <param name="Namespace">The part before <c>#</c>.</param>
/// <param name="Name">The shape's own name.</param>
public readonly record struct ShapeId(string Namespace, string Name)
{
    /// <summary>Parses the absolute form; a member part is dropped.</summary>
    /// <returns>False when <paramref name="text"/> has no namespace or no name.</returns>
    public static bool TryParse(string? text, out ShapeId id)
    {
        id = default;
        if (text is null) return false;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1) return false;
        var name = text[(hash + 1)..];
        var dollar = name.IndexOf('$', StringComparison.Ordinal);
        if (dollar == 0) return false;
        id = new ShapeId(text[..hash], dollar < 0 ? name : name[..dollar]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}#{Name}";
}
