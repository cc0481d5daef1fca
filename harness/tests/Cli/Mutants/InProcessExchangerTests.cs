using ConformanceHarness.Cli.Mutants;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Tests.Reference;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Cli.Mutants;

public sealed class InProcessExchangerTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    private static async Task<Outcome> SendAsync(HttpRequest request, Func<ReferenceBehavior, ReferenceBehavior>? change = null) =>
        (await new InProcessExchanger(Given.Service(change: change), Timeout, TimeProvider.System).SendAsync(request, CancellationToken.None)).Outcome;

    [Fact]
    public async Task Send_WellFormed_GetsTheReferencesAnswer() =>
        Assert.Equal(Given.Tape, Assert.IsType<Response>(await SendAsync(Given.Call())).Json().GetProperty("TapeARN").GetString());

    [Fact]
    public async Task Send_DelayPastTheTimeOut_IsATimeOutThatNobodyWaitsFor()
    {
        var began = TimeProvider.System.GetTimestamp();
        var outcome = await SendAsync(Given.Call(), behavior => behavior with { Delay = _ => TimeSpan.FromHours(1) });

        Assert.Equal(FailureKind.Timeout, Assert.IsType<TransportFailure>(outcome).Kind);
        Assert.True(TimeProvider.System.GetElapsedTime(began) < Timeout);
    }

    [Fact]
    public async Task Send_BehaviorThatBreaks_IsThatFailure() =>
        Assert.Equal(FailureKind.Incomplete, Assert.IsType<TransportFailure>(await SendAsync(Given.Call(), behavior => behavior with { Breaks = _ => FailureKind.Incomplete })).Kind);

    [Theory]
    [InlineData(" ", "\t")]
    [InlineData("", " \t ")]
    public async Task Send_WhiteSpaceAroundAHeader_DoesNotReachTheService(string before, string after) =>
        Assert.Equal(200, Assert.IsType<Response>(await SendAsync(Given.Call().With("X-Amz-Target", before + Given.Specification.Operation.Target + after))).Status);

    [Fact]
    public async Task Send_Head_HasNoBody() => Assert.True(Assert.IsType<Response>(await SendAsync(Given.Call() with { Method = "HEAD" })).Body.IsEmpty);

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData((1024 * 1024) + 1, true)]
    public async Task Send_LongAnswer_IsCutWhereTheTransportCuts(int length, bool cut)
    {
        var response = Assert.IsType<Response>(await SendAsync(Given.Call(), behavior => behavior with { Finish = (_, made) => made with { Body = new byte[length] } }));

        Assert.Equal(cut, response.Truncated);
        Assert.Equal(1024 * 1024, response.Body.Length);
    }
}
