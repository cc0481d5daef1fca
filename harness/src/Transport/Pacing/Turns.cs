namespace ConformanceHarness.Transport.Pacing;

/// <summary>Who may use the endpoint now: at most so many at once, and none before its time. Shared by all ways to it.</summary>
internal sealed class Turns(TransportOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Concurrency);
    private readonly RequestPacer? _pacer = options.RateLimit is { } rate ? new(rate, options.TimeProvider) : null;

    /// <summary>Waits for a turn, which <see cref="Leave"/> gives back.</summary>
    public async ValueTask EnterAsync(CancellationToken ct)
    {
        await _places.WaitAsync(ct).ConfigureAwait(false);
        if (_pacer is null) return;
        try
        {
            await _pacer.WaitAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    public void Leave() => _places.Release();

    public void Dispose() => _places.Dispose();
}
