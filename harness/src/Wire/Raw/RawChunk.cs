namespace ConformanceHarness.Wire.Raw;

/// <summary>Bytes that go out in one write, or one at a time.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Pause">How long nothing follows; after each byte when they go one at a time.</param>
/// <param name="OneByOne">Whether each byte is a write, and so as a rule a packet, of its own.</param>
public readonly record struct RawChunk(ReadOnlyMemory<byte> Bytes, TimeSpan Pause = default, bool OneByOne = false)
{
    /// <summary>All its pauses together.</summary>
    public TimeSpan Paused => OneByOne ? Pause * Bytes.Length : Pause;
}
