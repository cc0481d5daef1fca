using System.Text.Json;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Contract.Expectations;

/// <summary>Reads a request as its receiver would and says what must come back.</summary>
public sealed class ExpectationReader
{
    // Servers take 8 KiB of headers at least; a refusal of more comes from before the service (RFC 9110, section 5.4).
    private const int LongHeader = 4096;
    private const JsonOddities OfSize = JsonOddities.DeepNesting | JsonOddities.Long;
    private const JsonOddities OfEncoding = JsonOddities.InvalidUtf8 | JsonOddities.ByteOrderMark;

    private readonly Specification _specification;
    private readonly Existence _existence;

    /// <summary>Reads requests for the operation of <paramref name="specification"/>.</summary>
    public ExpectationReader(Specification specification)
    {
        _specification = specification;
        _existence = new Existence(specification);
    }

    /// <summary>The expectation for <paramref name="request"/> at a target of which <paramref name="knowledge"/> is known.</summary>
    public Expectation Read(HttpRequest request, TargetKnowledge knowledge)
    {
        if (request.Method != "POST") return new Expectation.NoOutput();
        if (request.Path != "/") return Disputed("another path");
        if (request.Headers.First("Content-Encoding") is not null) return Disputed("a content encoding");
        if (!AcceptReading.Admits(request, _specification.Operation.ContentType)) return Disputed("what is accepted");
        return ContentTypeReading.Read(request, _specification.Operation) switch
        {
            ContentTypeReading.Fit.Other => new Expectation.OtherContentType(),
            ContentTypeReading.Fit.Disputed => Disputed("the content type"),
            _ => Target(request) ?? Body(request, knowledge),
        };
    }

    /// <summary>What speaks against the request's input naming things that exist; nothing for what is no input.</summary>
    public Implausibility Doubt(HttpRequest request) =>
        JsonText.Read(request.Body) is JsonText.Object body ? _existence.Doubt(body.Root) : Implausibility.None;

    private Expectation? Target(HttpRequest request)
    {
        var count = request.Headers.CountOf(AwsJsonRequest.TargetHeader);
        if (count == 0) return Refuse(RefusalKind.Target, ProtocolClauses.TargetMissing);
        if (count > 1) return Disputed("several targets");
        var target = request.Headers.First(AwsJsonRequest.TargetHeader)!.Trim(' ', '\t');
        if (target.Length > LongHeader) return Refuse(RefusalKind.AnyForm, ProtocolClauses.TargetUnknown);
        if (target.Length == 0) return Refuse(RefusalKind.Target, ProtocolClauses.TargetEmpty);
        return target == _specification.Operation.Target ? null : Refuse(RefusalKind.Target, ProtocolClauses.TargetUnknown);
    }

    private Expectation Body(HttpRequest request, TargetKnowledge knowledge)
    {
        var text = JsonText.Read(request.Body);
        switch (text)
        {
            case JsonText.Empty:
                return _specification.Operation.Input.Members.Any(member => member.IsRequired)
                    ? Refuse(RefusalKind.Empty, ProtocolClauses.BodyEmpty) : new Expectation.Either("an empty body");
            case JsonText.Malformed or JsonText.Other when (text.Oddities & OfEncoding) != 0:
                return new Expectation.Either("the encoding of the body");
            case JsonText.Malformed malformed:
                return Odd(malformed, malformed.TrailingText ? ProtocolClauses.BodyTrailingText : ProtocolClauses.BodyMalformed);
            case JsonText.Other other:
                return Odd(other, ProtocolClauses.BodyNotAnObject);
            case JsonText.Object body:
                return Input(body, knowledge);
            default:
                throw new InvalidOperationException();
        }
    }

    // No reader can make an object of it; only its size may be refused in another form.
    private static Expectation.Refuse Odd(JsonText text, ClauseId broken) =>
        Refuse((text.Oddities & OfSize) == 0 ? RefusalKind.Malformed : RefusalKind.AnyForm, broken);

    private Expectation Input(JsonText.Object body, TargetKnowledge knowledge)
    {
        var departures = Check(body.Root, DuplicatePick.Last);
        if (body.Oddities == JsonOddities.None) return Judge(body.Root, departures, knowledge);

        var broken = Broken(body.Root, departures);
        if (body.Oddities.HasFlag(JsonOddities.DuplicateNames) && broken.Length > 0)
            broken = Broken(body.Root, Check(body.Root, DuplicatePick.First)).Length > 0 ? broken : [];
        return broken.Length > 0
            ? new Expectation.Refuse(RefusalKind.AnyForm, broken) : new Expectation.Either(body.Oddities.ToString());
    }

    private Expectation Judge(JsonElement input, List<Departure> departures, TargetKnowledge knowledge)
    {
        var broken = Broken(input, departures);
        if (broken.Length > 0)
        {
            var faults = departures.Where(departure => departure.Holding == Holding.Broken).ToList();
            var ofType = faults.Count(fault => fault.Aspect == InputAspect.Type);
            return new Expectation.Refuse(
                ofType == 0 ? RefusalKind.Constraint : ofType == faults.Count ? RefusalKind.WrongType : RefusalKind.Several, broken);
        }
        if (departures.Count > 0) return new Expectation.Either(_specification.Ids.Input(departures[0].Path, departures[0].Aspect).Value);
        if (knowledge.World == World.Open)
            return knowledge.Declines != Implausibility.None && (_existence.Doubt(input) & knowledge.Declines) != 0 ? new Expectation.AcceptOrDecline() : new Expectation.Accept();
        return knowledge.Find(input) switch
        {
            null => new Expectation.AcceptOrDecline(),
            { Accepts: true } => knowledge.Repeatable ? new Expectation.Accept() : new Expectation.AcceptOrDecline(),
            var refused => Refuse(RefusalKind.State, refused.Clause),
        };
    }

    private List<Departure> Check(JsonElement input, DuplicatePick pick) =>
        ValueCheck.Check(_specification, _specification.Operation.Input, input, pick);

    private ImmutableArray<ClauseId> Broken(JsonElement input, List<Departure> departures) =>
    [
        .. departures.Where(departure => departure.Holding == Holding.Broken).Select(departure =>
            departure.Aspect == InputAspect.Required && HasOtherCase(input, departure.Path)
                ? ProtocolClauses.MemberNameCase : _specification.Ids.Input(departure.Path, departure.Aspect)).Distinct(),
    ];

    private static bool HasOtherCase(JsonElement input, MemberPath path)
    {
        foreach (var property in input.EnumerateObject())
            if (property.Name != path.Value && string.Equals(property.Name, path.Value, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Expectation.Either Disputed(string why) => new(why) { InAnyForm = true };

    private static Expectation.Refuse Refuse(RefusalKind kind, ClauseId broken) => new(kind, [broken]);
}
