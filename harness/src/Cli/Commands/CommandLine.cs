using System.CommandLine;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Reporting;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Signing;

namespace ConformanceHarness.Cli.Commands;

/// <summary>The command with its subcommands; every failure ends in one message and the exit code for it.</summary>
internal static class CommandLine
{
    // What was judged is still told after Ctrl-C; the library would end the process two seconds after it, reports or not.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = RunCommand.Make("Hold an AWS-JSON endpoint to its published contract.");
        root.Subcommands.Add(ListCommand.Make());
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(BindingsCommand.Make());
        root.Subcommands.Add(MutantsCommand.Make());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var message in Misspelt(parsed) is { IsEmpty: false } slips ? slips : parsed.Errors.Select(error => error.Message).Distinct()) Complain(message);
            await Console.Error.WriteLineAsync("  --help lists commands and options").ConfigureAwait(false);
            return ExitCodes.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Ending }).ConfigureAwait(false);
        }
        catch (SpecException error)
        {
            foreach (var problem in error.Problems) Complain(problem.ToString());
            return ExitCodes.Usage;
        }
        catch (Exception error) when (error is UsageException or ReportException or TransportConfigurationException or CredentialsException)
        {
            Complain(error.Message);
            return ExitCodes.Usage;
        }
        catch (Exception error) when (Environment.GetEnvironmentVariable("CONFORMANCE_TRACE") is null)
        {
            Complain($"internal error: {error.GetType().Name}: {error.Message} (CONFORMANCE_TRACE=1 shows where)");
            return ExitCodes.HarnessFault;
        }
    }

    // What follows an option nobody knows is no argument of anything either, and needs no message of its own.
    private static ImmutableArray<string> Misspelt(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name).ToList();
        return [.. parsed.UnmatchedTokens.Where(token => token.StartsWith("--", StringComparison.Ordinal)).Distinct()
            .Select(token => $"{token}: no such option" + (Spelling.Nearest(token, known) is { } meant ? $"; {meant} was probably meant" : ""))];
    }

    private static void Complain(string message) => Console.Error.WriteLine("conformance: " + message);
}
