using System.CommandLine;
using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Reference;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Addresses;
using ConformanceHarness.Transport.Raw;
using ConformanceHarness.Transport.Signing;

namespace ConformanceHarness.Cli.Hosting;

/// <summary>The targets of a run with all that must be closed after it: the endpoint given, or the reference in both worlds.</summary>
internal sealed class TargetSet : IAsyncDisposable
{
    private const double RemoteRate = 5;
    private const string NotChecked = "warning: --insecure: the endpoint's certificate was not checked; whoever answered may not be who it says";
    private readonly List<IAsyncDisposable> _owned = [];

    /// <summary>The targets in the order they are to be held to the contract.</summary>
    public ImmutableArray<TargetPlan> Plans { get; private set; } = [];

    /// <summary>Whether the target is owed the manners of a remote one.</summary>
    public bool Careful { get; private set; }

    public static async Task<TargetSet> OpenAsync(ParseResult parsed, Specification specification, string home, TimeProvider time, CancellationToken ct)
    {
        var set = new TargetSet();
        try
        {
            if (parsed.GetValue(HarnessOptions.Endpoint) is { } endpoint)
                await set.GivenAsync(parsed, specification, home, endpoint, time, ct).ConfigureAwait(false);
            else
                await set.ReferenceAsync(parsed, specification, home, time).ConfigureAwait(false);
            return set;
        }
        catch
        {
            await set.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = _owned.Count - 1; i >= 0; i--) await _owned[i].DisposeAsync().ConfigureAwait(false);
    }

    private async Task GivenAsync(ParseResult parsed, Specification specification, string home, Uri endpoint, TimeProvider time, CancellationToken ct)
    {
        var remote = !EndpointAddress.IsLoopback(endpoint);
        if (remote && !parsed.GetValue(HarnessOptions.AllowRemote))
            throw new UsageException($"--endpoint: {endpoint.Host} is not on this machine; --allow-remote sends it at most {RemoteRate} careful requests a second");
        Careful = remote;
        var bindings = Inputs.Bindings(parsed, specification);
        var signer = await SignerAsync(parsed, specification, time, ct).ConfigureAwait(false);
        var options = Options(parsed, endpoint, time) with { Signer = signer, RateLimit = remote ? RemoteRate : null };
        Add(endpoint.ToString(), options, bindings, parsed.GetValue(HarnessOptions.World) switch
        {
            "open" => World.Open,
            "closed" => World.Closed,
            _ => null,
        }, parsed.GetValue(HarnessOptions.Snapshots) is { } snapshots ? CaseFiles.Named(home, specification.Operation.Name, snapshots) : []);
    }

    private async Task ReferenceAsync(ParseResult parsed, Specification specification, string home, TimeProvider time)
    {
        var bindings = Inputs.ReferenceBindings(parsed, specification, home);
        foreach (var kind in Inputs.ReferenceWorlds(parsed, specification))
        {
            var endpoint = await ReferenceEndpoint.StartAsync(new() { Specification = specification, Bindings = bindings, World = kind }).ConfigureAwait(false);
            _owned.Add(endpoint);
            Add("reference", Options(parsed, endpoint.Address, time), kind == WorldKind.Open ? BindingSet.None : bindings, null,
                kind == WorldKind.Open || parsed.GetValue(HarnessOptions.Bindings) is not null ? [] : CaseFiles.Named(home, specification.Operation.Name,
                    parsed.GetValue(HarnessOptions.Snapshots) ?? Path.Combine(home, "fixtures", "contracts", "reference")));
        }
    }

    private void Add(string name, TransportOptions options, BindingSet bindings, World? world, ImmutableArray<NamedCase> contracts)
    {
        var exchanger = new EndpointExchanger(options);
        _owned.Add(exchanger);
        var stateful = new EndpointExchanger(options with { RetryIdleClose = false });
        _owned.Add(stateful);
        var raw = new RawExchanger(options with { Concurrency = TargetPlan.RawAtOnce });
        _owned.Add(raw);
        var reset = Resets.Of(bindings.Reset, options, options.TimeProvider);
        if (reset is { Owned: { } owned }) _owned.Add(owned);
        Plans = Plans.Add(new()
        {
            Name = name, Address = options.Endpoint, Exchanger = exchanger, Stateful = stateful, Raw = raw, Reset = reset?.Reset, Bindings = bindings,
            World = world, Contracts = contracts, Notes = options.Insecure && options.Endpoint.Scheme == Uri.UriSchemeHttps ? [NotChecked] : [],
        });
    }

    private static TransportOptions Options(ParseResult parsed, Uri endpoint, TimeProvider time) => new()
    {
        Endpoint = endpoint,
        TimeProvider = time,
        Timeout = parsed.GetValue(HarnessOptions.Timeout) ?? TimeSpan.FromSeconds(5),
        Concurrency = parsed.GetValue(HarnessOptions.Concurrency),
        CaFile = parsed.GetValue(HarnessOptions.CaFile),
        Insecure = parsed.GetValue(HarnessOptions.Insecure),
    };

    private static async ValueTask<ISigner?> SignerAsync(ParseResult parsed, Specification specification, TimeProvider time, CancellationToken ct)
    {
        var (region, profile) = (parsed.GetValue(HarnessOptions.Region), parsed.GetValue(HarnessOptions.Profile));
        if (parsed.GetValue(HarnessOptions.NoSign) || (region is null && profile is null)) return null;
        if (region is null) throw new UsageException("--profile: a signature needs a region too; give --region");
        return await SigV4Signer.CreateAsync(new(region, specification.Operation.SigningName), profile, time, ct).ConfigureAwait(false);
    }
}
