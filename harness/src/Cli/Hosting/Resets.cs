using ConformanceHarness.Campaign.Resets;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Http;

namespace ConformanceHarness.Cli.Hosting;

/// <summary>Makes what resets a target out of what its bindings file says.</summary>
public static class Resets
{
    /// <summary>The reset, with what must be closed after it; null where none is named.</summary>
    /// <param name="plan">What the bindings file says.</param>
    /// <param name="options">How the endpoint itself is reached; a path goes there.</param>
    /// <param name="time">What time-outs are measured by.</param>
    public static (ITargetReset Reset, IAsyncDisposable? Owned)? Of(ResetPlan? plan, TransportOptions options, TimeProvider time)
    {
        if (plan is ResetPlan.Command command) return (new CommandReset(command.Line, command.Timeout, time), null);
        if (plan is not ResetPlan.Call call) return null;
        var onEndpoint = call.Address.StartsWith('/');
        var address = onEndpoint ? options.Endpoint : new Uri(new Uri(call.Address).GetLeftPart(UriPartial.Authority));
        var path = onEndpoint ? call.Address : new Uri(call.Address).PathAndQuery;
        // The reset is no request of the API: nothing signs it and nothing slows it down.
        var exchanger = new HttpExchanger(options with { Endpoint = address, Timeout = call.Timeout, Signer = null, RateLimit = null });
        return (new HttpReset(exchanger, address, call.Method, path, call.Timeout, time), exchanger);
    }
}
