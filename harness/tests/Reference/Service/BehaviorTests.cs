using System.Text;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Service;

/// <summary>One part changed changes one thing.</summary>
public sealed class BehaviorTests
{
    private static readonly MemberPath TapePath = new("TapeARN");

    private static Func<ReferenceBehavior, ReferenceBehavior> Rules(Func<MemberRules, MemberRules> change) =>
        behavior => behavior with { Rules = behavior.Rules.Changed((path, rules) => path == TapePath ? change(rules) : rules) };

    [Fact]
    public void Rules_ConstraintDropped_NoLongerRefuses()
    {
        var service = Given.Service(change: Rules(rules => rules with { Values = rules.Values.RemoveAll(rule => rule.Aspect == InputAspect.LengthMax) }));

        Assert.Equal("200", service.Answer(Given.Call(tape: Given.Tape.Replace(":9", ":" + new string('9', 500), StringComparison.Ordinal))).Verdict());
        Assert.Equal("400 ValidationException", service.Answer(Given.Call(tape: "short")).Verdict());
        Assert.Equal("400 ValidationException", service.Answer(Given.Call(gateway: new string('g', 501))).Verdict());
    }

    [Fact]
    public void Rules_ChangedTwice_HaveBothChanges()
    {
        var once = Rules(rules => rules with { Values = [] });
        var twice = Rules(rules => rules with { Values = rules.Values.Add(ValueRules.LengthMin(3)) });
        var service = Given.Service(change: behavior => twice(once(behavior)));

        Assert.Equal("200", service.Answer(Given.Call(tape: "abc")).Verdict());
        Assert.Equal("400 ValidationException", service.Answer(Given.Call(tape: "ab")).Verdict());
    }

    [Fact]
    public void Rules_NullTakenForPresent_StillMissesAbsence()
    {
        var service = Given.Service(change: Rules(rules => rules with { Missing = json => json is null }));

        Assert.Equal("200", service.Answer(Given.Call(tape: null)).Verdict());
        Assert.Equal("400 ValidationException", service.Answer(Given.Request($$"""{"GatewayARN":"{{Given.Gateway}}"}""")).Verdict());
    }

    [Fact]
    public void With_StepRemoved_IsNotAsked()
    {
        var service = Given.Service(change: behavior => behavior.With<TargetStep>(null));

        Assert.Equal("200", service.Answer(Given.Call().With("X-Amz-Target", "nobody")).Verdict());
        Assert.Throws<ArgumentException>(() => Given.Service(change: behavior => behavior.With<TargetStep>(null).With<TargetStep>(null)));
    }

    [Fact]
    public void With_StepThatRewritesTheInput_ChangesWhatLaterStepsSee()
    {
        var service = Given.Service(change: behavior => behavior with { Steps = behavior.Steps.Insert(3, new Trim()) });

        var answer = service.Answer(Given.Request(Given.Json().Replace(Given.Tape, $"  {Given.Tape}  ", StringComparison.Ordinal)));

        Assert.Equal(Given.Tape, answer.Json().GetProperty("TapeARN").GetString());
    }

    [Fact]
    public void With_OtherBodyStep_AcceptsWhatTheFirstRefused()
    {
        var service = Given.Service(change: behavior => behavior.With<BodyStep>(new BodyStep { Refused = default }));

        Assert.Equal("200", service.Answer(Given.Request([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Given.Json())])).Verdict());
    }

    [Fact]
    public void BeforeRead_Answers_InPlaceOfTheSteps()
    {
        var fault = new Response { Status = 500, Headers = [], Body = default };
        var service = Given.Service(change: behavior => behavior with
        {
            BeforeRead = call => call.Request.Body.Span.Contains((byte)'%') || call.Number == 3 ? fault : null,
        });

        Assert.Equal(["200", "500", "500", "200"],
            [service.Answer(Given.Call()).Verdict(), service.Answer(Given.Request("%")).Verdict(), service.Answer(Given.Call()).Verdict(), service.Answer(Given.Call()).Verdict()]);
    }

    [Fact]
    public void Shapes_OutputErrorAndFinish_HaveTheLastWord()
    {
        var service = Given.Service(change: behavior => behavior with
        {
            ShapeOutput = (_, output) => new JsonObject { ["Output"] = output },
            ShapeError = (_, refusal) => refusal with { Status = 418 },
            Finish = (call, response) => response with { Headers = response.Headers.Add(new("X-Number", $"{call.Number}")) },
        });

        var answer = service.Answer(Given.Call());
        var refusal = service.Answer(Given.Call(tape: "x"));

        Assert.Equal(Given.Tape, answer.Json().GetProperty("Output").GetProperty("TapeARN").GetString());
        Assert.Equal("418 ValidationException", refusal.Verdict());
        Assert.Equal("2", refusal.Headers.First("X-Number"));
    }

    private sealed class Trim : IStep
    {
        public Refusal? Refuse(ReferenceBehavior behavior, Call call)
        {
            var input = JsonObject.Create(call.Input)!;
            input["TapeARN"] = input["TapeARN"]!.GetValue<string>().Trim();
            call.Input = System.Text.Json.JsonElement.Parse(input.ToJsonString());
            return null;
        }
    }
}
