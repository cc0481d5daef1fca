using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>What is read where RFC 8259 leaves a choice: encoding, duplicates, depth, size.</summary>
internal static class ReadingFreedoms
{
    public static IEnumerable<CleanVariant> Of(MutantKit kit)
    {
        const JsonOddities all = JsonOddities.InvalidUtf8 | JsonOddities.ByteOrderMark | JsonOddities.LoneSurrogate;
        yield return Reader("byte-order-mark-skipped", "a byte-order mark is skipped", all & ~JsonOddities.ByteOrderMark);
        yield return Reader("invalid-utf-8-replaced", "bytes that are no UTF-8 are replaced", all & ~JsonOddities.InvalidUtf8);
        yield return Reader("lone-surrogates-replaced", "halves of surrogate pairs are replaced", all & ~JsonOddities.LoneSurrogate);
        yield return Reader("all-replaced", "all of these are read past", JsonOddities.None);
        yield return Refuses("duplicates", "a member written twice is refused", JsonOddities.DuplicateNames);
        yield return Refuses("depth", "nesting past 32 levels is refused", JsonOddities.DeepNesting);
        yield return Refuses("huge-numbers", "numbers past 64 bits are refused", JsonOddities.HugeNumber);
        yield return Refuses("many-names", "more than 256 members are refused", JsonOddities.ManyNames);
        yield return Refuses("long-bodies", "more than 64 KiB are refused", JsonOddities.Long);
        yield return Refuses("everything-odd", "all of these are refused", ~JsonOddities.None);
        foreach (var (name, body) in new[] { ("413-empty", ""), ("413-html", "<h1>Request Entity Too Large</h1>") })
            yield return New($"long-bodies-{name}", "more than 64 KiB get HTTP 413 in a form of their own", behavior => behavior.First(call => call.Request.Body.Length > 65_536
                ? Refusals.Serialization("") with { Rewrite = response => response.As("text/html").Of(body) with { Status = 413 } } : null));
        yield return New("long-bodies-413-typed", "more than 64 KiB are RequestEntityTooLargeException, HTTP 413", behavior => behavior.First(call => call.Request.Body.Length > 65_536
            ? Refusals.Serialization("Too large") with { Status = 413, Type = new("com.amazon.coral.service", "RequestEntityTooLargeException") } : null));
        yield return New("first-duplicate", "of members with one name the first counts", behavior => behavior.Reading(input => input.FirstOfEach()));
        yield return New("empty-body-is-an-object", "an empty body is an object without members", behavior => behavior.Repairing(body => body.Length == 0 ? "{}"u8.ToArray() : null));
        yield return New("blank-body-is-an-object", "a body of white space is an object without members", behavior => behavior.Repairing(body => body.All(b => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') ? "{}"u8.ToArray() : null));
    }

    private static CleanVariant Reader(string name, string freedom, JsonOddities refused) =>
        New(name, freedom, behavior => behavior.With<BodyStep>(new BodyStep { Refused = refused }));

    private static CleanVariant Refuses(string name, string freedom, JsonOddities refused) => New($"{name}-refused", freedom, behavior =>
        behavior.Before<BodyStep>(call => (JsonText.Read(call.Request.Body).Oddities & refused) != 0 ? Refusals.Serialization("The body is unusual.") : null));

    private static CleanVariant New(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        new() { Name = $"reading/{name}", Freedom = freedom, Change = change };
}
