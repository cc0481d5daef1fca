using System.Globalization;
using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>
/// Strings where only a length binds: at both edges, one past them, of characters that bytes, code units and trimming
/// count differently (Smithy 2.0, "length": Unicode scalar values).
/// </summary>
internal static class TextLengthFeatures
{
    private const int Typical = 10;
    private const string Astral = "\U0001F4FC";
    // Text that decoding, trimming or normalising makes shorter than it is.
    private static readonly ImmutableArray<TextKind> Folding =
        [.. TextKind.All.Where(kind => kind.Name is not ("a letter beyond ASCII" or "an astral character" or "a Han character" or "a trailing space"))];
    private static readonly TextKind Accented = TextKind.All[0];
    private static readonly TextKind Han = TextKind.All.First(kind => kind.Unit == "録");
    private static readonly TextKind Trailing = TextKind.All.First(kind => kind is { Unit: " ", Prefix: false });

    public static IEnumerable<FeatureSource> Of(MemberFeature member)
    {
        var domain = member.Domain;
        var (min, max) = (domain.MinLength, domain.MaxLength);
        if (domain.Constraints.Length?.Min > 0)
        {
            yield return new([Accept(member, InputAspect.LengthMin, min, null), Accept(member, InputAspect.LengthMin, min, Trailing), Accept(member, InputAspect.LengthMin, min, Accented), .. Folding.Select(kind => Accept(member, InputAspect.LengthMin, min, kind, 1))],
                chooser => Accept(member, InputAspect.LengthMin, min + chooser.Next(3), TextKind.All[chooser.Next(TextKind.All.Length)]));
            yield return new(
                new[] { min - 1, 0, 1, min / 2 }.Where(length => length >= 0 && length < min).Distinct().Select(length => Reject(member, InputAspect.LengthMin, length, null))
                    .Concat(min == 1 ? [] : [Reject(member, InputAspect.LengthMin, min - 1, Accented), Reject(member, InputAspect.LengthMin, min - 1, Han)]),
                chooser => chooser.Next(min) is var length and > 0 ? Reject(member, InputAspect.LengthMin, length, chooser.Next(3) == 0 ? Accented : null) : Reject(member, InputAspect.LengthMin, 0, null));
            if (min > 1) yield return new([Disputed(member, InputAspect.LengthMin, (min + 1) / 2)]);
        }
        if (domain.HasReachableMax)
        {
            yield return new([Accept(member, InputAspect.LengthMax, max, null), Accept(member, InputAspect.LengthMax, max, Accented), Accept(member, InputAspect.LengthMax, max, Han), Accept(member, InputAspect.LengthMax, max - 1, null)],
                chooser => Accept(member, InputAspect.LengthMax, Math.Max(min, max - chooser.Next(3)), TextKind.All[chooser.Next(TextKind.All.Length)]));
            yield return new([Reject(member, InputAspect.LengthMax, max + 1, null), Reject(member, InputAspect.LengthMax, max + 1, Trailing), Reject(member, InputAspect.LengthMax, max * 2, null), Reject(member, InputAspect.LengthMax, max + 1, Han), .. Folding.Select(kind => Reject(member, InputAspect.LengthMax, max + 1, kind))],
                chooser => Reject(member, InputAspect.LengthMax, max + 1 + chooser.Next(Math.Max(2, max)), chooser.Next(3) == 0 ? Accented : null));
            if (max > 1) yield return new([Disputed(member, InputAspect.LengthMax, (max / 2) + 1)]);
        }
        var usual = Math.Clamp(min + Typical, min, max);
        if (domain.Example is { } example && example.Length >= min && example.Length <= max)
            yield return new(new[] { example.ToUpperInvariant(), example.ToLowerInvariant() }.Where(text => text != example)
                .Select(text => member.Set(InputAspect.Type, Intent.Accept, "the example in other letters", new JsonValue.Text(text))));
        var kinds = TextKind.All.Where(kind => Fits(kind, min, usual, max)).ToImmutableArray();
        if (kinds.IsEmpty) yield break;
        yield return new(kinds.Select(kind => Text(member, kind, usual, 1)),
            chooser => Text(member, kinds[chooser.Next(kinds.Length)], min + chooser.Next(Math.Max(1, Math.Min(max, min + 200) - min)), 1 + chooser.Next(20)));
    }

    private static Feature Accept(MemberFeature member, InputAspect aspect, int length, TextKind? kind, int? units = null) =>
        Counted(kind, length, member.Domain, units) is { } text
            ? member.Set(aspect, Intent.Accept, Label(length, kind), new JsonValue.Text(text), () => kind is null ? [] : [Accept(member, aspect, length, null)]) with { Rivals = kind is null ? null : Usual(member, aspect, kind) }
            : Accept(member, aspect, length, null);

    // Refused at an edge: if the same kind of text is accepted at a usual length, the counting is to blame; if not, the kind.
    private static Rivals Usual(MemberFeature member, InputAspect aspect, TextKind kind) => new(
        () => [Text(member, kind, Math.Clamp(member.Domain.MinLength + (2 * Typical), member.Domain.MinLength, member.Domain.MaxLength), 1)],
        member.Domain.Clause(aspect), member.Domain.Clause(InputAspect.Type));

    private static Feature Reject(MemberFeature member, InputAspect aspect, int length, TextKind? kind) =>
        member.Set(aspect, Intent.Reject, Label(length, kind), new JsonValue.Text(kind?.Fill(length, Units(kind, length)) ?? PlainText.Of(length, 0)),
            () => Nearer(member, aspect, length, kind));

    private static IEnumerable<Feature> Nearer(MemberFeature member, InputAspect aspect, int length, TextKind? kind)
    {
        if (kind is not null) yield return Reject(member, aspect, length, null);
        var edge = aspect == InputAspect.LengthMax ? member.Domain.MaxLength + 1 : member.Domain.MinLength - 1;
        if (length != edge && length >= 0) yield return Reject(member, aspect, edge, kind);
    }

    private static bool Fits(TextKind kind, int min, int usual, int max) =>
        kind.Unit.EnumerateRunes().Count() is var runes && runes <= usual && Math.Max(min, runes) + kind.Unit.Length - runes <= max;

    private static Feature Text(MemberFeature member, TextKind kind, int length, int units)
    {
        // Within the bound under both ways of counting.
        if (kind.Unit.Length - kind.Unit.EnumerateRunes().Count() is var more and > 0)
        {
            length = Math.Min(length, member.Domain.MaxLength - more);
            units = Math.Min(units, (member.Domain.MaxLength - length) / more);
        }
        var shortest = Math.Max(member.Domain.MinLength, kind.Unit.EnumerateRunes().Count());
        return member.Set(InputAspect.Type, Intent.Accept, $"{length.ToString(CultureInfo.InvariantCulture)} characters with {kind.Name}",
            new JsonValue.Text(kind.Fill(length, units)), () => Simpler(member, kind, length, units, shortest));
    }

    private static IEnumerable<Feature> Simpler(MemberFeature member, TextKind kind, int length, int units, int shortest)
    {
        var usual = Math.Clamp(member.Domain.MinLength + Typical, member.Domain.MinLength, member.Domain.MaxLength);
        if (units > 1) yield return Text(member, kind, length, 1);
        if (length > usual) yield return Text(member, kind, usual, Math.Min(units, usual));
        if (length > shortest && shortest != usual) yield return Text(member, kind, shortest, 1);
    }

    // Fewer code points than the bound and more code units: the two ways of counting disagree.
    private static Feature Disputed(MemberFeature member, InputAspect aspect, int pairs) =>
        member.Set(aspect, Intent.Either, $"{pairs.ToString(CultureInfo.InvariantCulture)} astral characters",
            new JsonValue.Text(string.Concat(Enumerable.Repeat(Astral, pairs))));

    /// <summary>Text of that length under both ways of counting, or null when the kind cannot give it.</summary>
    private static string? Counted(TextKind? kind, int length, MemberDomain domain, int? units)
    {
        if (kind is null) return PlainText.Of(length, 0);
        var text = kind.Fill(length, units ?? Units(kind, length));
        return text.Length >= domain.MinLength && text.Length <= domain.MaxLength ? text : null;
    }

    private static int Units(TextKind kind, int length) => kind == Trailing ? 1 : length;

    private static string Label(int length, TextKind? kind) =>
        $"{length.ToString(CultureInfo.InvariantCulture)} characters" + (kind is null ? "" : $" with {kind.Name}");
}
