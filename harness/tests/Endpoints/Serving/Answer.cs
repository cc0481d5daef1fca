using System.Text;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>What an endpoint sends back, and how it puts it on the wire.</summary>
/// <param name="Status">The status code.</param>
public sealed record Answer(int Status)
{
    /// <summary>Field lines, without those that frame the message.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The content, byte for byte.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How the end of the content is told.</summary>
    public Framing Framing { get; init; }

    /// <summary>Whether the connection ends with this answer.</summary>
    public bool Close { get; init; }

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Spaces sent after the body; <see cref="Endless"/> for as long as the client reads.</summary>
    public long Padding { get; init; }

    /// <summary>Bytes announced but never sent (socket front only).</summary>
    public int Missing { get; init; }

    /// <summary>Whether the answer is sent at all.</summary>
    public Fate Fate { get; init; }

    /// <summary>A padding without end.</summary>
    public const long Endless = long.MaxValue;

    /// <summary>The same answer with the header replaced.</summary>
    public Answer With(string name, string value) =>
        Without(name) with { Headers = [.. Without(name).Headers, (name, value)] };

    /// <summary>The same answer without the header.</summary>
    public Answer Without(string name) => this with
    {
        Headers = [.. Headers.Where(h => !h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))],
    };

    /// <summary>The same answer with other text as its content.</summary>
    public Answer WithText(string text) => this with { Body = Encoding.UTF8.GetBytes(text) };
}
