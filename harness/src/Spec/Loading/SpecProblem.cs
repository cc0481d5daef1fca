namespace ConformanceHarness.Spec.Loading;

/// <summary>One thing wrong in a file, said so that it can be mended without reading code.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Path">The JSON path (<c>$.shapes['a#B'].type</c>), or <c>line L, column C</c> where the text is no JSON.</param>
/// <param name="Found">What is wrong.</param>
/// <param name="Expected">What would be right.</param>
public sealed record SpecProblem(string File, string Path, string Found, string Expected)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Path}: {Found}; expected {Expected}";
}
