using Amazon.Runtime;
using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Signing;
using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that send one elsewhere; a signature that followed would be in the wrong hands.</summary>
internal static class Redirecting
{
    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        .. new[] { 301, 302, 303, 307, 308 }.Select(status => Make($"redirect-{status}-to-another-host", status, decoy => decoy.Address.ToString())),
        Make("redirect-to-another-host-without-a-scheme", 302, decoy => $"//{decoy.Address.Authority}/"),
        Make("redirect-to-itself", 308, _ => "/"),
        Make("redirect-to-a-file", 302, _ => "file:///etc/passwd"),
    ];

    private static HostileEndpoint Make(string name, int status, Func<Decoy, string> location) => new(name, ExitCodes.Departs, () =>
    {
        var decoy = new Decoy();
        var server = RawServer.ForEachRequest((connection, _) =>
            connection.SendAsync($"HTTP/1.1 {status} Elsewhere\r\nLocation: {location(decoy)}\r\nContent-Length: 0\r\n\r\n"));
        return new HostileHost(server.Endpoint, server, decoy)
        {
            With = options => options with { Signer = Signer() },
            Afterwards = () =>
            {
                Assert.False(decoy.WasMet);
                Assert.All(server.Requests, request => Assert.Contains("\r\nAuthorization: AWS4-HMAC-SHA256 ", request, StringComparison.Ordinal));
            },
        };
    })
    {
        Clause = HostileEndpoints.NoRedirect, Symptom = "redirect", Brief = status != 307,
    };

    private static SigV4Signer Signer() => new(new BasicAWSCredentials("AKIDEXAMPLE", "none"), new("us-east-1", "storagegateway"), TimeProvider.System);
}
