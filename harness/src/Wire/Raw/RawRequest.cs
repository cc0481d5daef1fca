namespace ConformanceHarness.Wire.Raw;

/// <summary>
/// Bytes for a connection of their own: one request or several, whole or not, well-formed or not. They go out exactly as
/// they are, so nothing is added to them; no signature either, since what is signed is a request that can be read.
/// </summary>
public sealed record RawRequest : Request
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    /// <summary>A <see cref="Settle"/> for connections that have to end: some servers take their time to close.</summary>
    public static TimeSpan LongLook { get; } = TimeSpan.FromSeconds(1);

    /// <summary>What goes out, in this order.</summary>
    public required ImmutableArray<RawChunk> Chunks { get; init; }

    /// <summary>
    /// The method of each request among the bytes that is due an answer. As many answers are waited for; one to HEAD has
    /// no body (RFC 9110, section 9.3.2).
    /// </summary>
    public ImmutableArray<string> Methods { get; init; } = ["POST"];

    /// <summary>Whether the sending half is closed behind the last byte.</summary>
    public bool HalfClose { get; init; }

    /// <summary>
    /// How long to look, once everything is sent and answered, for what is not due: one answer too many, or the end of
    /// the connection.
    /// </summary>
    public TimeSpan Settle { get; init; } = Moment;

    /// <summary>All pauses together.</summary>
    public TimeSpan Paused => Chunks.Aggregate(TimeSpan.Zero, (all, chunk) => all + chunk.Paused);

    /// <summary>All bytes that go out.</summary>
    public ReadOnlyMemory<byte> Bytes => Chunks is [var only] ? only.Bytes : Chunks.SelectMany(chunk => chunk.Bytes.ToArray()).ToArray();

    /// <summary><paramref name="bytes"/> in one write, due one answer.</summary>
    public static RawRequest Of(ReadOnlyMemory<byte> bytes) => new() { Chunks = [new(bytes)] };

    /// <summary>The bytes of <paramref name="request"/>; see <see cref="RawBytes"/>.</summary>
    /// <param name="request">A request; its headers may be wrong in any way.</param>
    /// <param name="host">What the Host header says: the endpoint's authority.</param>
    /// <exception cref="ArgumentException">A part of the head has a character beyond one byte.</exception>
    public static RawRequest Of(HttpRequest request, string host)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Of(RawBytes.Of(request, host)) with { Methods = [request.Method] };
    }

    /// <summary>This, and <paramref name="next"/> behind it on the same connection without waiting (RFC 9112, section 9.3.2).</summary>
    public RawRequest Then(RawRequest next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return this with { Chunks = [.. Chunks, .. next.Chunks], Methods = [.. Methods, .. next.Methods], HalfClose = next.HalfClose };
    }

    /// <summary>The same bytes, each a write of its own.</summary>
    /// <param name="pause">How long nothing follows each byte.</param>
    public RawRequest OneByOne(TimeSpan pause) => this with { Chunks = [new(Bytes, pause, OneByOne: true)] };
}
