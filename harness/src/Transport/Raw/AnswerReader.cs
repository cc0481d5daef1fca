using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>Reads the answers of a connection one after another.</summary>
internal sealed class AnswerReader(Stream stream, TransportOptions options) : IDisposable
{
    private const int MostInterim = 16;
    private readonly ByteReader _bytes = new(stream);
    private readonly ImmutableArray<Response>.Builder _answers = ImmutableArray.CreateBuilder<Response>();
    private readonly ImmutableArray<int>.Builder _interim = ImmutableArray.CreateBuilder<int>();

    public int Count => _answers.Count;

    public ImmutableArray<Response> Answers => _answers.ToImmutable();

    public ImmutableArray<int> Interim => _interim.ToImmutable();

    /// <summary>The first bytes of what came after the last whole answer.</summary>
    public ReadOnlyMemory<byte> Rest => _bytes.Begun;

    /// <summary>Waits until an answer begins; false when the connection ends instead.</summary>
    public ValueTask<bool> BeginsAsync(CancellationToken ct) => _bytes.AnyAsync(ct);

    /// <summary>Reads the next answer, to a request with <paramref name="method"/>, and any interim ones before it.</summary>
    /// <exception cref="AnswerException">There is none to be had, or none after this one.</exception>
    public async ValueTask ReadAsync(string method, CancellationToken ct)
    {
        var budget = new HeadBudget(options.MaxHeaderBytes);
        AnswerHead head;
        while ((head = await AnswerHead.ReadAsync(_bytes, budget, ct).ConfigureAwait(false)).IsInterim)
            if (_interim.Count < MostInterim) _interim.Add(head.Status);
        var body = new AnswerBody(_bytes, options);
        var bytes = await body.ReadAsync(AnswerFraming.Of(head, method), ct).ConfigureAwait(false);
        _answers.Add(new() { Status = head.Status, Headers = head.Headers, Body = bytes, Truncated = body.Truncated });
        _bytes.Forget();
        if (body.Truncated) throw new AnswerException(ConnectionEnd.Dropped, "sent more body bytes than the bound");
        if (head.EndsHttp(method)) throw new AnswerException(ConnectionEnd.Dropped, "went over to another protocol");
    }

    public void Dispose() => _bytes.Dispose();
}
