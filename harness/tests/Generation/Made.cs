using System.Globalization;
using System.Text;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Tests.Generation;

/// <summary>The features of a specification, and what they make of its plain request.</summary>
internal sealed class Made
{
    private const int Shown = 48;

    public Made(Specification specification)
    {
        Specification = specification;
        var plain = new PlainValues(specification);
        Book = new FeatureBook(specification, plain);
        Baseline = Baseline.Fresh(specification, plain);
        Factory = new CaseFactory(Baseline, specification.Ids);
    }

    public Specification Specification { get; }

    public FeatureBook Book { get; }

    public Baseline Baseline { get; }

    public CaseFactory Factory { get; }

    public HttpRequest Of(Feature feature) => Factory.Make(0, [feature]).Request;

    public string Body(Feature feature) => Encoding.UTF8.GetString(Of(feature).Body.Span);

    /// <summary>A feature in one line: what it is about, what it says, and what the request becomes where that is not the plain one.</summary>
    public string Line(Feature feature)
    {
        var (plain, request) = (Factory.Make(0, []).Request, Of(feature));
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{feature.Effect} {string.Join('+', feature.AlsoBreaks.Prepend(feature.Clause))} [{feature.Slot}{(feature.OtherSlot is { } slot ? "|" + slot : "")}] {Visible(feature.Label)}");
        if (feature.ImpliedBy.Length > 0) text.Append(CultureInfo.InvariantCulture, $" <= {string.Join(' ', feature.ImpliedBy)}");
        if (feature.Rivals is { } rivals) text.Append(CultureInfo.InvariantCulture, $" rivals {rivals.IfOneIsAccepted} {rivals.IfNoneIs}");
        if (request.Method != plain.Method) text.Append(CultureInfo.InvariantCulture, $" {request.Method}");
        if (request.Path != plain.Path) text.Append(CultureInfo.InvariantCulture, $" {request.Path}");
        if (!request.Headers.SequenceEqual(plain.Headers)) text.Append(CultureInfo.InvariantCulture, $" {{{string.Join(", ", request.Headers.Select(header => $"{header.Name}: {header.Value}"))}}}");
        if (!request.Body.Span.SequenceEqual(plain.Body.Span)) text.Append(CultureInfo.InvariantCulture, $" -> {Visible(Difference(plain.Body.Span, request.Body.Span))}");
        return text.ToString();
    }

    /// <summary>A case's body, where it is not that of the plain request of its index.</summary>
    public string Difference(Case made) => Visible(Difference(Factory.Make(made.Index, []).Request.Body.Span, made.Request.Body.Span));

    /// <summary>What of a body is not as in another, in Latin-1, and how long the whole is.</summary>
    private static string Difference(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> body)
    {
        var start = plain.CommonPrefixLength(body);
        var end = 0;
        while (end < Math.Min(plain.Length, body.Length) - start && plain[^(end + 1)] == body[^(end + 1)]) end++;
        var text = Encoding.Latin1.GetString(body[start..^end]);
        return $"{body.Length}@{start}: {(text.Length > Shown ? text[..Shown] + "…" : text)}";
    }

    private static string Visible(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"<{(int)c:x2}>"));
}
