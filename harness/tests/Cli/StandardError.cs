using Xunit;

namespace ConformanceHarness.Tests.Cli;

/// <summary>Takes what goes to standard error, which is one for the whole process: such tests run one after another.</summary>
[CollectionDefinition(nameof(StandardError), DisableParallelization = true)]
public sealed class StandardError
{
    public static async Task<(int ExitCode, string Text)> OfAsync(Func<Task<int>> run)
    {
        var (error, output) = (Console.Error, Console.Out);
        using var taken = new StringWriter();
        Console.SetError(taken);
        Console.SetOut(TextWriter.Null);
        try
        {
            return (await run(), taken.ToString());
        }
        finally
        {
            Console.SetError(error);
            Console.SetOut(output);
        }
    }
}
