namespace ConformanceHarness.Contract.State;

/// <summary>What a call asks for where only one holder can have it.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Holder">Who asks for it.</param>
public readonly record struct Claim(string Resource, string Holder);
