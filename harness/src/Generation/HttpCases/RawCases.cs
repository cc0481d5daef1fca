using System.Collections.Frozen;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.WireCases;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Generation.HttpCases;

/// <summary>Makes raw cases of the named ones in the data, for one operation at one target.</summary>
public sealed class RawCases
{
    private const string AnyHost = "host.invalid";

    private readonly Specification _specification;
    private readonly FrozenDictionary<OwnRequest, HttpRequest> _own;

    /// <summary>Cases made of two calls; their answers tell one from the other where the operation's output repeats the input.</summary>
    public RawCases(Specification specification, HttpRequest plain, HttpRequest other)
    {
        ArgumentNullException.ThrowIfNull(specification);
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(other);
        _specification = specification;
        _own = new Dictionary<OwnRequest, HttpRequest>
        {
            [OwnRequest.Plain] = plain,
            [OwnRequest.Other] = other,
            [OwnRequest.UnknownOperation] = plain with { Headers = plain.Headers.Replace(AwsJsonRequest.TargetHeader, Service + ".NoSuchOperation"), Body = "{}"u8.ToArray() },
        }.ToFrozenDictionary();
    }

    private string Service => _specification.Operation.Service.Id.Name;

    /// <summary>Every named case, in the order of the data; one alone of those that come to the same bytes for an operation without an input.</summary>
    /// <param name="host">The endpoint's authority.</param>
    public IEnumerable<RawCase> All(string host) => Made(host).DistinctBy(made => made.Id);

    private IEnumerable<RawCase> Made(string host)
    {
        var (here, anywhere) = (Text(host), Text(AnyHost));
        foreach (var made in _specification.Protocol.HttpCases)
            yield return new()
            {
                Id = RequestDigest.Of(Request(made, anywhere)), About = made.Clause, Strength = made.Strength, Label = $"{made.Name}: {made.Statement}",
                Request = Request(made, here), Answers = made.Answers, Closes = made.Closes, Own = _own,
            };
    }

    /// <summary>The plain call alone, by which the others are judged; no case of the suite.</summary>
    public RawCase Control(string host) => new()
    {
        Id = RequestDigest.Of(RawRequest.Of(_own[OwnRequest.Plain], AnyHost)), About = _specification.Ids.WellFormed, Strength = Spec.Clauses.Strength.Must,
        Label = "a plain call over a raw connection", Request = RawRequest.Of(_own[OwnRequest.Plain], host),
        Answers = [new("POST", [new AnswerForm.Own(OwnRequest.Plain)])], Own = _own,
    };

    private RawText Text(string host) => new(
        new Dictionary<string, string>
        {
            ["host"] = host, ["target"] = _specification.Operation.Target, ["service"] = Service, ["operation"] = _specification.Operation.Name,
            ["content-type"] = _specification.Operation.ContentType,
        },
        new Dictionary<string, byte[]> { ["body"] = _own[OwnRequest.Plain].Body.ToArray(), ["other-body"] = _own[OwnRequest.Other].Body.ToArray() });

    private static RawRequest Request(HttpCase made, RawText text)
    {
        var request = new RawRequest
        {
            Chunks = [.. made.Send.Select(write => new RawChunk(text.Bytes(write.What), write.Pause, write.OneByOne))],
            Methods = [.. made.Answers.Select(answer => answer.To)],
            HalfClose = made.HalfClose,
        };
        return made.Closes ? request with { Settle = RawRequest.LongLook } : request;
    }
}
