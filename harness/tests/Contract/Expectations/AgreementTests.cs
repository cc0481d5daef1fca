using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Expectations;

/// <summary>Two opinions on a case: the maker's intent and the contract's reading.</summary>
public sealed class AgreementTests
{
    private static readonly ClauseId A = new("a"), B = new("b");

    public static TheoryData<Expectation, string> Agreements => new()
    {
        { new Expectation.Accept(), "Accept" },
        { new Expectation.AcceptOrDecline(), "Accept" },
        { new Expectation.Either("x"), "Either" },
        { new Expectation.NoOutput(), "Either" },
        { new Expectation.OtherContentType(), "Either" },
        { new Expectation.Refuse(RefusalKind.AnyForm, [A]), "Either" },
        { new Expectation.Refuse(RefusalKind.Constraint, [A]), "Reject" },
        { new Expectation.Refuse(RefusalKind.Target, [A]), "Reject" },
    };

    [Theory]
    [MemberData(nameof(Agreements))]
    public void Agrees_EveryIntent_WithOneOnly(Expectation expectation, string intent) => Assert.Equal(
        [intent, "Unstated"], Enum.GetValues<Intent>().Where(one => expectation.Agrees(one, [A])).Select(one => one.ToString()));

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a b", "b a", true)]
    [InlineData("a", "b", false)]
    [InlineData("a b", "a", false)]
    [InlineData("a b", "a c", false)]
    [InlineData("a", "a b", false)]
    [InlineData("a", "", false)]
    public void Agrees_OnARefusal_WhereBothNameTheSameClauses(string read, string meant, bool expected) =>
        Assert.Equal(expected, new Expectation.Refuse(RefusalKind.Constraint, Ids(read)).Agrees(Intent.Reject, Ids(meant)));

    [Fact]
    public void Describe_EveryExpectation_SaysWhatMustCome() => Assert.Equal(
        [
            "200 with the output",
            "200 with the output, or 400 with a declared error; not a refusal as malformed",
            "no output for a method other than POST",
            "a client error for another content type",
            "any answer without a server fault (why)",
            "400 with a validation error or a declared client error (a, b broken)",
        ],
        new Expectation[]
        {
            new Expectation.Accept(), new Expectation.AcceptOrDecline(), new Expectation.NoOutput(), new Expectation.OtherContentType(),
            new Expectation.Either("why"), new Expectation.Refuse(RefusalKind.Constraint, [A, B]),
        }.Select(expectation => expectation.Describe()));

    [Theory]
    [InlineData(RefusalKind.Constraint, "400 with a validation error or a declared client error (a broken)")]
    [InlineData(RefusalKind.WrongType, "400 with a validation error, a declared client error or SerializationException (a broken)")]
    [InlineData(RefusalKind.Several, "400 with a validation error, a declared client error or SerializationException (a broken)")]
    [InlineData(RefusalKind.Malformed, "400 with a client error type (a broken)")]
    [InlineData(RefusalKind.Empty, "400 with a client error type (a broken)")]
    [InlineData(RefusalKind.Target, "400 or 404 with a client error type (a broken)")]
    [InlineData(RefusalKind.State, "400 with a declared error, not a refusal as malformed (a broken)")]
    [InlineData(RefusalKind.AnyForm, "a refusal in any form (a broken)")]
    public void Describe_EveryKindOfRefusal(RefusalKind kind, string expected) => Assert.Equal(expected, new Expectation.Refuse(kind, [A]).Describe());

    private static ImmutableArray<ClauseId> Ids(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new ClauseId(word))];
}
