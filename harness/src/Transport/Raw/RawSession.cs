using System.Net.Sockets;
using System.Security.Authentication;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>One raw request on its connection: what goes out and what comes back, at the same time.</summary>
internal sealed class RawSession(RawConnection connection, RawRequest request, TransportOptions options, string peer) : IDisposable
{
    private readonly AnswerReader _reader = new(connection.Stream, options);

    /// <summary>When the last byte that counts had come.</summary>
    public long LastAt { get; private set; }

    /// <param name="ct">Ends it when time is up.</param>
    public async Task<RawAnswers> RunAsync(CancellationToken ct)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var sending = connection.SendAsync(request, options.TimeProvider, done.Token);
        var (end, detail) = await EndAsync(sending, ct).ConfigureAwait(false);
        if (end != ConnectionEnd.KeptOpen) LastAt = options.TimeProvider.GetTimestamp();
        await done.CancelAsync().ConfigureAwait(false);
        return new()
        {
            Answers = _reader.Answers, Interim = _reader.Interim, End = end, Detail = $"{peer} {detail}", Rest = _reader.Rest,
            Sent = await sending.ConfigureAwait(false),
        };
    }

    public void Dispose() => _reader.Dispose();

    private async Task<(ConnectionEnd End, string Detail)> EndAsync(Task<bool> sending, CancellationToken ct)
    {
        try
        {
            return await ReadAllAsync(sending, ct).ConfigureAwait(false);
        }
        catch (AnswerException error)
        {
            return (error.End, error.Message);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return (ConnectionEnd.TimedOut, $"left {Due()} unanswered for {options.Timeout.TotalMilliseconds:0} ms");
        }
        catch (Exception error) when (error is IOException or SocketException or AuthenticationException or ObjectDisposedException)
        {
            return (ConnectionEnd.Reset, "reset the connection");
        }
    }

    private async Task<(ConnectionEnd End, string Detail)> ReadAllAsync(Task<bool> sending, CancellationToken ct)
    {
        while (_reader.Count < request.Methods.Length)
        {
            if (!await _reader.BeginsAsync(ct).ConfigureAwait(false)) return (ConnectionEnd.Closed, $"closed the connection with {Due()} unanswered");
            await _reader.ReadAsync(request.Methods[_reader.Count], ct).ConfigureAwait(false);
        }
        LastAt = options.TimeProvider.GetTimestamp();
        if (await SettledAsync(sending, ct).ConfigureAwait(false) is not { } more) return (ConnectionEnd.KeptOpen, "keeps the connection open");
        if (!more) return (ConnectionEnd.Closed, "closed the connection");
        await _reader.ReadAsync("", ct).ConfigureAwait(false);
        return (ConnectionEnd.Dropped, "sent more answers than there were requests");
    }

    /// <summary>Whether anything came after all that was due, for a while after all was sent; null when nothing happened.</summary>
    private async Task<bool?> SettledAsync(Task<bool> sending, CancellationToken ct)
    {
        using var settled = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var settling = SettleAsync();
        try
        {
            return await _reader.BeginsAsync(settled.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (settled.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            await settled.CancelAsync().ConfigureAwait(false);
            await settling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task SettleAsync()
        {
            await sending.WaitAsync(settled.Token).ConfigureAwait(false);
            await Task.Delay(request.Settle, options.TimeProvider, settled.Token).ConfigureAwait(false);
            await settled.CancelAsync().ConfigureAwait(false);
        }
    }

    private string Due() => $"{request.Methods.Length - _reader.Count} of {request.Methods.Length} requests";
}
