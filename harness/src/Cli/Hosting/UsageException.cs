namespace ConformanceHarness.Cli.Hosting;

/// <summary>Something the user gave cannot be used; the message says what, where, and what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);
