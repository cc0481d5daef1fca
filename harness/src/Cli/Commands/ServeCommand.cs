using System.CommandLine;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Reference;

namespace ConformanceHarness.Cli.Commands;

/// <summary><c>serve</c>: the embedded reference alone, for people to point their SDK at.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var command = new Command("serve", "Run the embedded reference alone until interrupted.")
        {
            HarnessOptions.Port, HarnessOptions.World, HarnessOptions.Bindings, HarnessOptions.Model, HarnessOptions.Operation,
        };
        command.SetAction(ServeAsync);
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken stop)
    {
        var home = HarnessHome.Find();
        var specification = Inputs.Specification(parsed, home);
        var bindings = Inputs.ReferenceBindings(parsed, specification, home);
        var world = Inputs.ReferenceWorlds(parsed, specification)[^1];
        var port = parsed.GetValue(HarnessOptions.Port);
        ReferenceEndpoint endpoint;
        try
        {
            endpoint = await ReferenceEndpoint.StartAsync(new() { Specification = specification, Bindings = bindings, World = world, Port = port }).ConfigureAwait(false);
        }
        catch (Exception error) when (error is System.Net.Sockets.SocketException or IOException)
        {
            throw new UsageException($"--port {port}: {error.Message}; choose a free port");
        }
        await using (endpoint.ConfigureAwait(false))
        {
            Console.WriteLine($"{specification.Operation.Name} at {endpoint.Address} ({(world == WorldKind.Open ? "open" : "closed")} world); Ctrl-C ends it");
            foreach (var (name, values) in bindings.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                foreach (var value in values) Console.WriteLine($"  {name,-26} {value}");
            try
            {
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
            }
        }
        return ExitCodes.Conforms;
    }
}
