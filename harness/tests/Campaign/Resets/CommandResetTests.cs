using ConformanceHarness.Campaign.Resets;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Resets;

public sealed class CommandResetTests
{
    [Fact]
    public async Task ResetAsync_ExitCodeZero_IsDone() => Assert.Null(await Of(10, "true").ResetAsync(default));

    [Theory]
    [InlineData("exit code 3", "sh", "-c", "yes | head -c 300000; exit 3")]
    [InlineData("could not be started", "no-such-program-anywhere")]
    public async Task ResetAsync_Failing_SaysWhy(string words, params string[] line) =>
        Assert.Contains(words, await Of(10, line).ResetAsync(default), StringComparison.Ordinal);

    [Fact]
    public async Task ResetAsync_TooLong_IsEnded() => Assert.Contains("did not end within 0.3 s", await Of(0.3, "sleep", "30").ResetAsync(default), StringComparison.Ordinal);

    [Fact]
    public void Shell_WordWithQuote_IsQuoted() => Assert.Equal("'a' 'b'\\''c'", Of(1, "a", "b'c").Shell);

    private static CommandReset Of(double seconds, params string[] line) => new([.. line], TimeSpan.FromSeconds(seconds), TimeProvider.System);
}
