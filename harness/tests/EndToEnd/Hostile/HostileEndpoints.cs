namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>All hostile endpoints by name.</summary>
internal static class HostileEndpoints
{
    public const string Answers = "aws-json/robustness/answers";
    public const string BoundedBody = "aws-json/robustness/bounded-body";
    public const string NoRedirect = "aws-json/robustness/no-redirect";
    public const string NoServerFault = "aws-json/robustness/no-server-fault";

    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        .. Silent.All, .. Endless.All, .. Broken.All, .. Redirecting.All, .. Closing.All, .. Mortal.All, .. Unreachable.All, .. Secure.All,
    ];

    public static HostileEndpoint Get(string name) => All.Single(endpoint => endpoint.Name == name);
}
