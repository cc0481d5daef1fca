namespace ConformanceHarness.Transport.Signing;

/// <summary>No usable credentials; the message says where they were looked for and how to give them.</summary>
/// <param name="message">The whole text for the person who runs the harness; it holds no secret.</param>
/// <param name="inner">What the SDK said, if anything.</param>
public sealed class CredentialsException(string message, Exception? inner = null) : Exception(message, inner);
