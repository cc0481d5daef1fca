using System.Globalization;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>
/// Makes features of the named wire cases: what is written down once, for every operation, becomes a property of a
/// request, so that shrinking, blame and replay treat it as any other.
/// </summary>
public sealed class WireFeatures
{
    private const string Slot = "wire";
    private readonly Specification _specification;
    private readonly HeaderEditor _headers;

    /// <summary>Takes the cases of <paramref name="specification"/>'s protocol.</summary>
    public WireFeatures(Specification specification)
    {
        _specification = specification;
        _headers = new(specification.Operation);
    }

    /// <summary>The features that can be put on a request such as <paramref name="plain"/>, in the order of the data.</summary>
    public IEnumerable<(WireCase Case, Feature Feature)> All(Draft plain)
    {
        var request = plain.Render();
        var body = request.Body.ToArray();
        foreach (var wire in _specification.Protocol.WireCases)
            foreach (var feature in Fits(wire.Needs) ? Of(wire, body) : [])
                if (!Same(feature.Apply(plain).Render(), request)) yield return (wire, feature);
    }

    private bool Fits(WireNeed need) => need switch
    {
        WireNeed.RequiredMember => _specification.Operation.Input.Members.Any(member => member.IsRequired),
        WireNeed.NoRequiredMember => !_specification.Operation.Input.Members.Any(member => member.IsRequired),
        _ => true,
    };

    private IEnumerable<Feature> Of(WireCase wire, byte[] plain)
    {
        if (wire.Body is BodyEdit.Truncate truncate)
            return BodyEditor.Cuts(truncate.At, plain).Select((_, at) =>
                Feature(wire, " " + (at + 1).ToString(CultureInfo.InvariantCulture), body => body[..BodyEditor.Cuts(truncate.At, body).ElementAtOrDefault(at)]));
        if (wire.Body is not { } edit) return [Feature(wire, "", null)];
        return BodyEditor.Apply(edit, plain) is null ? [] : [Feature(wire, "", body => BodyEditor.Apply(edit, body) ?? body)];
    }

    private Feature Feature(WireCase wire, string which, Func<byte[], byte[]>? rewrite) => new()
    {
        Clause = wire.Clause,
        Effect = wire.Intent,
        Slot = Slot,
        Label = $"{wire.Name}: {wire.Statement}{which}",
        ImpliedBy = [.. Implying(wire).Where(clause => clause != wire.Clause)],
        Apply = draft => draft with
        {
            Method = wire.Method ?? draft.Method,
            Path = wire.Path ?? draft.Path,
            Headers = _headers.Apply(wire.Headers, draft.Headers),
            Rewrite = rewrite ?? draft.Rewrite,
        },
    };

    // A member more, and an escape, may be refused for what they are.
    private static IEnumerable<ClauseId> Implying(WireCase wire)
    {
        if (wire.Body is not BodyEdit.Member member) yield break;
        yield return ProtocolClauses.UnknownMembers;
        if (member.Source is Piece.Text { Value: var text } && text.Contains('\\', StringComparison.Ordinal)) yield return ProtocolClauses.Escapes;
    }

    private static bool Same(Wire.HttpRequest one, Wire.HttpRequest other) =>
        one.Method == other.Method && one.Path == other.Path && one.Headers.SequenceEqual(other.Headers) && one.Body.Span.SequenceEqual(other.Body.Span);
}
