using ConformanceHarness.Campaign;
using ConformanceHarness.Campaign.Events;
using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Transport.Http;

namespace ConformanceHarness.Tests.EndToEnd;

/// <summary>Runs campaigns in the test's process, over real HTTP.</summary>
internal static class Harness
{
    private static readonly Lazy<Specification> Loaded = new(() => SpecificationLoader.Load(
        Repository.File("specs/storagegateway/2013-06-30/model.json"), null, Repository.File("specs/aws-json")));

    public static Specification Specification => Loaded.Value;

    public static async Task<List<CampaignEvent>> RunAsync(
        Uri address, CampaignOptions options, BindingSet? bindings = null, World? world = null, TimeSpan? timeout = null, CampaignRunner? runner = null, ITargetReset? reset = null)
    {
        await using var exchanger = new HttpExchanger(new()
        {
            Endpoint = address, TimeProvider = TimeProvider.System, Concurrency = options.Concurrency, Timeout = timeout ?? TimeSpan.FromSeconds(5),
        });
        var plan = new TargetPlan { Name = address.ToString(), Address = address, Exchanger = exchanger, Bindings = bindings ?? BindingSet.None, World = world, Reset = reset };
        var events = new List<CampaignEvent>();
        await foreach (var happened in (runner ?? new CampaignRunner(Specification, options, TimeProvider.System)).RunAsync([plan], CancellationToken.None))
            events.Add(happened);
        return events;
    }

    public static RunEnded Ended(this IEnumerable<CampaignEvent> events) => events.OfType<RunEnded>().Single();
}
