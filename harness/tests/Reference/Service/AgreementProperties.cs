using System.Text;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Wire.AwsJson;
using ConformanceHarness.Wire.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ConformanceHarness.Tests.Reference.Service;

/// <summary>The reference reads the model by itself; here it is held to the other reading of it, that of <see cref="ValueCheck"/>.</summary>
public sealed class AgreementProperties
{
    [Property(MaxTest = 300)]
    public Property Answer_AnyBytes_IsNoFault() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), body => Given.Service().Answer(Given.Request(body)).Verdict() is "400 SerializationException" or "400 ValidationException");

    [Property(MaxTest = 500)]
    public Property Answer_MutatedRequest_IsRefusedExactlyWhereTheModelSaysSo() => Prop.ForAll(
        Mutated(), body => Agrees(Given.Request(body).Body));

    private static bool Agrees(ReadOnlyMemory<byte> body)
    {
        var answer = Given.Service().Answer(AwsJsonRequest.For(Given.Specification.Operation, body));
        if (JsonText.Read(body) is not JsonText.Object { Root: var root }) return answer.Verdict() == "400 SerializationException";
        var departures = ValueCheck.Check(Given.Specification, Given.Specification.Operation.Input, root);
        return answer.Verdict() switch
        {
            "200" => departures.TrueForAll(departure => departure.Holding != Holding.Broken),
            "400 ValidationException" => departures.Count > 0,
            "400 SerializationException" => departures.Exists(departure => departure.Aspect == InputAspect.Type),
            _ => false,
        };
    }

    /// <summary>A good request with a few characters cut, doubled or replaced.</summary>
    private static Arbitrary<byte[]> Mutated()
    {
        var edit = from at in Gen.Choose(0, Given.Json().Length - 1)
                   from length in Gen.Choose(0, 3)
                   from put in Gen.Elements("", "\"", "{", "7", "A", "a", "/", ":", "\\n", "null", ",", "\\u0041", "é", "0000000000000000")
                   select (at, length, put);
        return (from edits in edit.ListOf().Resize(3)
                select Encoding.UTF8.GetBytes(edits.Aggregate(Given.Json(), (text, change) => change.at < text.Length
                    ? text.Remove(change.at, Math.Min(change.length, text.Length - change.at)).Insert(change.at, change.put) : text))).ToArbitrary();
    }
}
