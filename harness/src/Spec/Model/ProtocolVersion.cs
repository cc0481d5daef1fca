namespace ConformanceHarness.Spec.Model;

/// <summary>The AWS JSON protocols, which differ in content type and in how error types are written.</summary>
public enum ProtocolVersion
{
    /// <summary><c>aws.protocols#awsJson1_0</c>.</summary>
    AwsJson10,
    /// <summary><c>aws.protocols#awsJson1_1</c>.</summary>
    AwsJson11,
}
