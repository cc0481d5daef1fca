namespace ConformanceHarness.Wire.Json;

/// <summary>What a JSON text does that RFC 8259 leaves to the reader, so that no single answer to it is right.</summary>
[Flags]
public enum JsonOddities
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Bytes that are no UTF-8 (section 8.1).</summary>
    InvalidUtf8 = 1,
    /// <summary>A byte-order mark (section 8.1), of UTF-8 or of a wider encoding.</summary>
    ByteOrderMark = 2,
    /// <summary>Half of a surrogate pair, escaped (section 8.2).</summary>
    LoneSurrogate = 4,
    /// <summary>One name twice in an object (section 4).</summary>
    DuplicateNames = 8,
    /// <summary>Nesting past 32 levels (section 9).</summary>
    DeepNesting = 16,
    /// <summary>A number beyond 64 bits or a double (section 6).</summary>
    HugeNumber = 32,
    /// <summary>A text past 64 KiB (section 9).</summary>
    Long = 64,
    /// <summary>More than 256 names (section 9).</summary>
    ManyNames = 128,
}
