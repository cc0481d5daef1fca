namespace ConformanceHarness.Wire;

/// <summary>One header line.</summary>
/// <param name="Name">The name, in the case it is sent or came in.</param>
/// <param name="Value">The value.</param>
public readonly record struct Header(string Name, string Value);
