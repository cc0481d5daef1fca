namespace ConformanceHarness.Transport;

/// <summary>Options that no exchanger can be made of; the message is for the person who gave them.</summary>
/// <param name="message">Which option, and what is wrong with it.</param>
/// <param name="inner">What the platform said, if anything.</param>
public sealed class TransportConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
