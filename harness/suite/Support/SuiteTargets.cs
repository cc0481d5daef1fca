using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Contracts;
using ConformanceHarness.Cli.Hosting;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Reference;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Suite.Fixtures;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Raw;

namespace ConformanceHarness.Suite.Support;

/// <summary>The endpoint under test, or the reference in both worlds, with all that must be closed afterwards.</summary>
internal sealed class SuiteTargets : IAsyncDisposable
{
    public const int Concurrency = 8;
    private readonly List<IAsyncDisposable> _owned = [];

    public ImmutableArray<TargetPlan> Plans { get; private set; } = [];

    /// <summary>Bindings of the reference's closed world.</summary>
    public static BindingSet ReferenceBindings() =>
        BindingsLoader.Load(Checkout.File("fixtures/bindings/reference.json"), Checkout.Specification);

    public static async Task<SuiteTargets> OpenAsync(SuiteSettings settings)
    {
        var targets = new SuiteTargets();
        if (settings.Endpoint is { } address)
        {
            var bindings = settings.Bindings is { } file ? BindingsLoader.Load(file, Checkout.Specification) : BindingSet.None;
            targets.Add(address.ToString(), address, bindings, settings.World, settings.Snapshots is { } snapshots ? NamedCases.WithSnapshots(snapshots) : []);
            return targets;
        }
        foreach (var (kind, world) in new[] { (WorldKind.Open, World.Open), (WorldKind.Closed, World.Closed) })
        {
            var bindings = world == World.Closed ? ReferenceBindings() : BindingSet.None;
            var endpoint = await ReferenceEndpoint.StartAsync(new() { Specification = Checkout.Specification, Bindings = bindings, World = kind });
            targets._owned.Add(endpoint);
            targets.Add("reference", endpoint.Address, bindings, world,
                world == World.Closed ? NamedCases.WithSnapshots(Checkout.File("fixtures/contracts/reference")) : []);
        }
        return targets;
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = _owned.Count - 1; i >= 0; i--) await _owned[i].DisposeAsync();
    }

    private void Add(string name, Uri address, BindingSet bindings, World? world, ImmutableArray<NamedCase> contracts)
    {
        var options = new TransportOptions { Endpoint = address, TimeProvider = TimeProvider.System, Concurrency = Concurrency };
        var (exchanger, stateful) = (new EndpointExchanger(options), new EndpointExchanger(options with { RetryIdleClose = false }));
        var raw = new RawExchanger(options);
        _owned.AddRange([exchanger, stateful, raw]);
        var reset = Resets.Of(bindings.Reset, options, TimeProvider.System);
        if (reset is { Owned: { } owned }) _owned.Add(owned);
        Plans = Plans.Add(new()
        {
            Name = name, Address = address, Exchanger = exchanger, Stateful = stateful, Raw = raw, Reset = reset?.Reset, Bindings = bindings, World = world, Contracts = contracts,
        });
    }
}
