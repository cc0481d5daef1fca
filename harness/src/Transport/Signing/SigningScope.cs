namespace ConformanceHarness.Transport.Signing;

/// <summary>What a signature is good for ("credential scope", AWS Signature Version 4).</summary>
/// <param name="Region">The region, such as <c>us-east-1</c>.</param>
/// <param name="Service">The signing name of the service (Smithy's <c>aws.auth#sigv4</c> trait).</param>
public readonly record struct SigningScope(string Region, string Service);
