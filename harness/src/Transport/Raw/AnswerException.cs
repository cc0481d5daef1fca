using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>An answer cannot be read to its end.</summary>
/// <param name="end">What that makes of the connection.</param>
/// <param name="message">What is wrong, as the end of a sentence that begins with the server.</param>
internal sealed class AnswerException(ConnectionEnd end, string message) : Exception(message)
{
    public ConnectionEnd End { get; } = end;
}
