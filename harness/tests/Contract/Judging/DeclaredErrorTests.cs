using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>An error that an operation declares is its own, whatever the protocol calls an error of that name.</summary>
public sealed class DeclaredErrorTests
{
    [Theory]
    [InlineData("ThrottlingException", AnswerClass.Refused)]
    [InlineData("AccessDeniedException", AnswerClass.Refused)]
    [InlineData("TooManyRequestsException", AnswerClass.Throttled)]
    public void Decide_DeclaredError_IsGraded(string type, AnswerClass expected)
    {
        var specification = Lake.With("NoSuchLake", type == "TooManyRequestsException" ? "NoSuchPond" : type);
        Assert.Equal(expected, Verdicts.Decide(Lake.Call(), Verdicts.Answer(400, Verdicts.Error(type)), null, specification).Class);
    }

    [Theory]
    [InlineData("NoSuchLake", "accepts/well-formed refused-as-malformed")]
    [InlineData("ValidationException", "")]
    public void Decide_DeclaredError_RefusesNothingAsMalformed(string declared, string symptoms)
    {
        var specification = Lake.With("NoSuchLake", declared);
        var judgement = new Judge(specification).Decide(Lake.Call(), new Expectation.AcceptOrDecline(), Verdicts.Answer(400, Verdicts.Error("ValidationException")));
        Assert.Equal(symptoms, judgement.Symptoms.Text());
    }

    [Theory]
    [InlineData("NoSuchLake", "")]
    [InlineData("LakeBusy", "")]
    [InlineData("PumpBroken", "robustness/no-server-fault internal-error")]
    [InlineData("InternalFailure", "robustness/no-server-fault internal-error")]
    [InlineData("SerializationException", "errors/constraint-type other-type")]
    public void Decide_BrokenConstraint_MayBeNamedByADeclaredClientError(string type, string symptoms) => Assert.Equal(
        symptoms, Verdicts.Decide(Lake.Call("lake-ness", "?"), Verdicts.Answer(400, Verdicts.Error(type)), null, Lake.Specification).Symptoms.Text());

    [Theory]
    [InlineData("test.lake#StockLakeOutput", "{}", "method-refused accepted")]
    [InlineData("test.lake#StockLakeOutput", """{"Level":null}""", "method output")]
    [InlineData("test.lake#LakeBusy", "{}", "method output")]
    [InlineData("test.lake#LakeBusy", "[]", "method-refused accepted")]
    public void Decide_OutputForAnotherMethod_IsKnownByItsMembers(string output, string body, string symptoms)
    {
        var specification = Lake.With("\"output\": { \"target\": \"test.lake#StockLakeOutput\" }", "\"output\": { \"target\": \"" + output + "\" }");
        Assert.Equal(symptoms, Verdicts.Decide(Lake.Call() with { Method = "GET" }, Verdicts.Answer(200, body), null, specification).Symptoms.Text());
    }

    [Theory]
    [InlineData("""{"LakeId":"lake-ness","Level":3}""", "")]
    [InlineData("""{"LakeId":"lake-ness"}""", "output/Level/present absent")]
    [InlineData("""{"LakeId":null,"Level":3}""", "output/LakeId/present null")]
    [InlineData("""{"LakeId":"lake-ness","Level":101}""", "output/Level/range-max range-max")]
    [InlineData("""{"LakeId":"lake-ness","Level":-1,"Fish":["pike"]}""", "output/Level/range-min range-min; output/Fish/length-min length-min")]
    [InlineData("""{"LakeId":"lake-ness","Level":3,"Shore":{"Length":1001,"Piers":[]}}""", "output/Shore/Length/range-max range-max")]
    [InlineData("""{"LakeId":"lake-ness","Level":3,"Shore":{}}""", "")]
    public void Decide_OutputOfManyShapes_DepartsFromWhatItBreaks(string body, string symptoms)
    {
        var judgement = Verdicts.Decide(Lake.Call(), Verdicts.Bare(200, body, new("Content-Type", "application/x-amz-json-1.0"), new("x-amzn-RequestId", "b1")), null, Lake.Specification);
        Assert.Equal(symptoms, judgement.Symptoms.Text());
    }
}
