using System.IO.Compression;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Tests.Endpoints.Serving;
using ConformanceHarness.Tests.Transport.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that send more than anybody could want.</summary>
internal static class Endless
{
    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];
    private static readonly byte[] HeaderLines = [.. "X-One: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n"u8.ToArray().AsMemory().Repeated(500)];
    private static readonly byte[] InterimAnswers = [.. "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"u8.ToArray().AsMemory().Repeated(500)];

    /// <summary>Sixteen MiB of spaces in as many KiB.</summary>
    private static readonly Lazy<byte[]> Bomb = new(() =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var i = 0; i < 256; i++) gzip.Write(Spaces);
        return packed.ToArray();
    });

    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        Bodies("endless-body", "HTTP/1.1 200 OK\r\n\r\n{", Spaces),
        Bodies("endless-body-of-said-length", "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n{", Spaces) with { Brief = true },
        Bodies("endless-body-in-chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", [.. "10000\r\n"u8, .. Spaces, .. "\r\n"u8]) with { Brief = true },
        Bodies("endless-refusal", "HTTP/1.1 400 Bad Request\r\n\r\n{", Spaces) with { Brief = true },
        new("body-of-64-mib", ExitCodes.Departs, () => Small(HostileHost.OfEach(async (connection, _) =>
        {
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {64 << 20}\r\n\r\n");
            for (var sent = 0; sent < 64 << 20; sent += Spaces.Length) await connection.SendAsync(Spaces);
        }))) { Brief = true, Clause = HostileEndpoints.BoundedBody, Symptom = "unbounded" },
        new("compressed-bomb", ExitCodes.Departs, () => Altered(answer => answer.With("Content-Encoding", "gzip") with { Body = Bomb.Value })) { Brief = true },
        Heads("endless-headers", "HTTP/1.1 200 OK\r\n", HeaderLines),
        Heads("endless-header", "HTTP/1.1 200 OK\r\nX-Huge: ", Spaces),
        Heads("endless-reason", "HTTP/1.1 200 ", Spaces),
        Heads("flood-of-interim-answers", "", InterimAnswers),
        // As large as is still allowed, and some interim answers before it: odd, but no fault.
        new("huge-header", ExitCodes.Conforms, () => Altered(answer => answer.With("X-Huge", new string('y', 60 * 1024)))),
        new("many-interim-answers", ExitCodes.Conforms, () =>
        {
            var answers = new SoundAnswers();
            return HostileHost.OfEach(async (connection, request) =>
            {
                await connection.SendAsync(InterimAnswers.AsMemory(0, InterimAnswers.Length / 10));
                await connection.SendAsync(await answers.ToAsync(request));
            });
        }),
    ];

    /// <summary>A conforming server with each answer altered.</summary>
    public static HostileHost Altered(Func<Answer, Answer> change)
    {
        var answers = new SoundAnswers(change);
        return HostileHost.OfEach(async (connection, request) => await connection.SendAsync(await answers.ToAsync(request)));
    }

    // The bound is the transport's affair, and tested there: a small one keeps a thousand such answers quick.
    private static HostileHost Small(HostileHost host) => new(host.Address, host) { With = options => options with { MaxBodyBytes = 16 * 1024 } };

    private static HostileEndpoint Bodies(string name, string head, byte[] more) =>
        new(name, ExitCodes.Departs, () => Small(HostileHost.OfEach((connection, _) => FloodAsync(connection, head, more)))) { Clause = HostileEndpoints.BoundedBody, Symptom = "unbounded" };

    private static HostileEndpoint Heads(string name, string head, byte[] more) =>
        new(name, ExitCodes.NoVerdict, () => HostileHost.OfEach((connection, _) => FloodAsync(connection, head, more))) { Clause = HostileEndpoints.Answers, Symptom = "endless-headers", Says = "more header bytes" };

    private static async Task FloodAsync(RawConnection connection, string head, byte[] more)
    {
        await connection.SendAsync(head);
        while (true) await connection.SendAsync(more);
    }

    private static IEnumerable<byte> Repeated(this Memory<byte> bytes, int times) => Enumerable.Repeat(bytes.ToArray(), times).SelectMany(part => part);
}
