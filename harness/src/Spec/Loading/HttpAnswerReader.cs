using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads what may come back for each request of a raw case.</summary>
internal static class HttpAnswerReader
{
    private const string Forms = "output, other-output, unknown-operation, refusal, no-output, any, close, or a status such as 501";

    /// <summary>The answers; those with a problem are left out.</summary>
    public static ImmutableArray<HttpAnswer> Read(JsonNodeView node, string expected) => [.. node.Items(expected).Select(One).OfType<HttpAnswer>()];

    private static HttpAnswer? One(JsonNodeView node)
    {
        ClauseReader.OnlyKnown(node, "to", "may", "without");
        var to = node.Optional("to") is { } method ? method.Text("a method") : "POST";
        var may = (node.Required("may", $"an array of {Forms}")?.Items($"an array of {Forms}") ?? []).Select(Form).ToList();
        var without = (node.Optional("without")?.Items("an array of header names") ?? []).Select(item => item.Text("a header's name")).ToList();
        if (may.Count == 0 && node.Optional("may") is { } empty) empty.Bad($"at least one of {Forms}");
        return to is null || may.Count == 0 || may.Contains(null) || without.Contains(null) ? null
            : new(to, [.. may.OfType<AnswerForm>()]) { Without = [.. without.OfType<string>()] };
    }

    private static AnswerForm? Form(JsonNodeView node)
    {
        if (node.Text(Forms) is not { } word) return null;
        if (AnswerForm.Parse(word) is { } form) return form;
        node.Bad($"one of {Forms}");
        return null;
    }
}
