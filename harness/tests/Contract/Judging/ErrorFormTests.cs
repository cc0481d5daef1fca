using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Judging;

/// <summary>The form of a refusal: where its type stands, which are known, the message, the stack trace.</summary>
public sealed class ErrorFormTests
{
    [Theory]
    [InlineData("""{"__type":"ValidationException","message":"m"}""", "")]
    [InlineData("""{"code":"ValidationException","Message":"m"}""", "")]
    [InlineData("""{"__type":"Strange","code":"ValidationException","message":"m"}""", "")]
    [InlineData("""{"__type":"a.b#ValidationException","message":"m"}""", "")]
    [InlineData("""{"__type":"Strange","message":"m"}""", "errors/known-type unknown-type")]
    [InlineData("""{"__type":"validationexception","message":"m"}""", "errors/known-type unknown-type")]
    [InlineData("""{"__type":"","message":"m"}""", "errors/typed no-type")]
    [InlineData("""{"message":"m"}""", "errors/typed no-type")]
    [InlineData("""<Error><Code>ValidationException</Code></Error>""", "errors/typed no-type")]
    [InlineData("""{"__type":"ValidationException"}""", "errors/message absent")]
    [InlineData("""{"__type":"ValidationException","message":""}""", "errors/message absent")]
    [InlineData("""{"__type":"ValidationException","message":1}""", "errors/message absent")]
    [InlineData("""{"__type":"ValidationException","message":"at Foo.bar(Foo.java:12)"}""", "errors/no-trace trace")]
    [InlineData("""{"__type":"Strange","message":"at Foo.bar(Foo.java:12)"}""", "errors/no-trace trace; errors/known-type unknown-type")]
    public void Decide_RefusalThatWasDue_IsHeldToItsForm(string body, string symptoms) =>
        Assert.Equal(symptoms, Verdicts.Decide(Calls.Of("too short"), Verdicts.Answer(400, body)).Symptoms.Text());

    [Fact]
    public void Decide_TypeInTheHeader_IsAType() => Assert.Empty(Verdicts.Decide(Calls.Of("too short"),
        Verdicts.Bare(400, """{"message":"m"}""", new Header("x-amzn-errortype", "ValidationException:http://x/"))).Symptoms);

    [Theory]
    [InlineData("Traceback (most recent call last):")]
    [InlineData("  File \\\"app.py\\\", line 7")]
    [InlineData("goroutine 17 [running]")]
    [InlineData("at handler (/srv/app/index.js:10:5)")]
    [InlineData("at Object.<anonymous> (file:///srv/app/index.mjs:10:5)")]
    [InlineData("at /srv/app/index.ts:10:5")]
    [InlineData("at System.Linq.Enumerable.First[T](IEnumerable`1 source)")]
    [InlineData("at Foo$Inner.<init>(Foo.java:7)")]
    [InlineData("in Program.cs:line 12")]
    [InlineData("app/models/tape.rb:12")]
    [InlineData("main.go:7")]
    [InlineData("index.php:3")]
    [InlineData("Main.kt:3")]
    [InlineData("Main.scala:3")]
    public void Decide_StackTraceOfARunTime_IsASymptom(string trace) => Assert.Equal("errors/no-trace trace", Symptoms(trace));

    [Theory]
    [InlineData("Value at 'tapeARN' failed to satisfy constraint: Member must have length greater than or equal to 50")]
    [InlineData("Value at /TapeARN (a string) is too short")]
    [InlineData("look at line 12")]
    [InlineData("The file is at https://docs.example.org/errors.html:80")]
    [InlineData("goroutine")]
    public void Decide_PlainMessage_IsNoStackTrace(string message) => Assert.Equal("", Symptoms(message));

    [Theory]
    [InlineData(64 * 1024, "errors/no-trace trace")]
    [InlineData((64 * 1024) + 1, "")]
    public void Decide_StackTrace_IsLookedForAtTheStart(int end, string symptoms)
    {
        const string Start = """{"__type":"ValidationException","message":" """, Trace = "main.go:7";
        var body = Start + new string('x', end - Start.Length - Trace.Length - 1) + " " + Trace + " and more\"}";
        Assert.Equal(symptoms, Verdicts.Decide(Calls.Of("too short"), Verdicts.Answer(400, body)).Symptoms.Text());
    }

    private static string Symptoms(string message) =>
        Verdicts.Decide(Calls.Of("too short"), Verdicts.Answer(400, Verdicts.Error("ValidationException", message))).Symptoms.Text();
}
