using System.Globalization;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Campaign.Resets;

/// <summary>A reset by an HTTP request; any 2xx answer says that it is done.</summary>
/// <param name="exchanger">The way to where the request goes.</param>
/// <param name="address">The address the exchanger stands for.</param>
/// <param name="method">The method.</param>
/// <param name="path">Path and query.</param>
/// <param name="timeout">How long the answer may take.</param>
/// <param name="time">What that is measured by.</param>
public sealed class HttpReset(IExchanger exchanger, Uri address, string method, string path, TimeSpan timeout, TimeProvider time) : ITargetReset
{
    private readonly HttpRequest _request = new() { Method = method, Path = path, Headers = [], Body = ReadOnlyMemory<byte>.Empty };

    /// <inheritdoc/>
    public string Shell => CurlLine.Of(address, _request);

    /// <inheritdoc/>
    public async ValueTask<string?> ResetAsync(CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return (await exchanger.SendAsync(_request, both.Token).ConfigureAwait(false)).Outcome switch
            {
                Response { Status: >= 200 and < 300 } => null,
                Response response => $"{method} {path} was answered with HTTP {response.Status.ToString(CultureInfo.InvariantCulture)}",
                TransportFailure failure => $"{method} {path}: {failure.Detail}",
                _ => throw new InvalidOperationException(),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"{method} {path} was not answered within {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s";
        }
    }
}
