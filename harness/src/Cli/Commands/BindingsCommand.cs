using System.CommandLine;
using ConformanceHarness.Campaign.Bindings;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Reporting.Text;
using ConformanceHarness.Spec.Loading;

namespace ConformanceHarness.Cli.Commands;

/// <summary><c>bindings</c>: a template for the file that says what exists on a target, and a check of a filled one.</summary>
internal static class BindingsCommand
{
    public static Command Make()
    {
        var init = new Command("init", "Write a commented template for the operation's bindings to standard output.") { HarnessOptions.Model, HarnessOptions.Operation };
        init.SetAction(Init);
        var check = new Command("check", "Say which bindings of a file work at an endpoint; uses up one value of a consumable pool unless there is a reset.")
        {
            HarnessOptions.Endpoint, HarnessOptions.Bindings, HarnessOptions.Model, HarnessOptions.Operation, HarnessOptions.Timeout, HarnessOptions.Region,
            HarnessOptions.Profile, HarnessOptions.NoSign, HarnessOptions.AllowRemote, HarnessOptions.CaFile, HarnessOptions.Insecure,
        };
        check.SetAction(CheckAsync);
        return new Command("bindings", "Name what exists on a target: write a template, check a file.") { init, check };
    }

    private static int Init(ParseResult parsed)
    {
        Console.Write(BindingsTemplate.Of(Inputs.Specification(parsed, HarnessHome.Find())));
        return ExitCodes.Conforms;
    }

    private static async Task<int> CheckAsync(ParseResult parsed, CancellationToken stop)
    {
        var home = HarnessHome.Find();
        var specification = Inputs.Specification(parsed, home);
        if (parsed.GetValue(HarnessOptions.Endpoint) is not null && parsed.GetValue(HarnessOptions.Bindings) is null)
            throw new UsageException("--bindings: give the file to check; ./run.sh bindings init writes a template");
        var targets = await TargetSet.OpenAsync(parsed, specification, home, TimeProvider.System, stop).ConfigureAwait(false);
        await using (targets.ConfigureAwait(false))
        {
            var plan = targets.Plans[^1];
            var names = BindingsLoader.Names(specification);
            foreach (var name in names.Keys.Order(StringComparer.Ordinal).Where(name => plan.Bindings[name].IsEmpty))
                Console.WriteLine($"- {name,-26} not bound: clauses that need it are skipped");
            var works = true;
            await foreach (var line in new BindingsCheck(specification, plan, targets.Careful, TimeProvider.System).RunAsync(stop).ConfigureAwait(false))
            {
                works &= line.Works != false;
                Console.WriteLine($"{line.Works switch { true => "✓", false => "✗", null => "-" }} {Hostile.Visible(line.What, 60),-26} {Hostile.Visible(line.Note, 500)}");
            }
            return works ? ExitCodes.Conforms : ExitCodes.Departs;
        }
    }
}
