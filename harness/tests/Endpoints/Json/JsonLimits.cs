namespace ConformanceHarness.Tests.Endpoints.Json;

/// <summary>What RFC 8259 leaves to a reader (sections 8.2 and 9).</summary>
/// <param name="MaxDepth">The deepest nesting that is taken; null for any.</param>
/// <param name="RefusesHugeNumbers">Whether a number beyond a double is refused.</param>
/// <param name="ReplacesLoneSurrogates">Whether a lone surrogate becomes U+FFFD, or is refused.</param>
public sealed record JsonLimits(int? MaxDepth, bool RefusesHugeNumbers, bool ReplacesLoneSurrogates);
