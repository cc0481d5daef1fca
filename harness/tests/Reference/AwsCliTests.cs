using System.Diagnostics;
using ConformanceHarness.Reference;
using Xunit;

namespace ConformanceHarness.Tests.Reference;

/// <summary>The reference as a client sees it that nobody here wrote: the AWS CLI, with its own model of the operation.</summary>
public sealed class AwsCliTests
{
    private const string Cli = "/usr/bin/aws";

    [AwsCliFact]
    public async Task Retrieve_BoundTape_PrintsIt()
    {
        await using var endpoint = await ReferenceEndpoint.StartAsync(new() { Specification = Given.Specification, Bindings = Given.Bindings });

        var (code, output, error) = await Run(endpoint, Given.Gateway, Given.Tape);

        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.Equal($$"""{ "TapeARN": "{{Given.Tape}}" }""", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [AwsCliFact]
    public async Task Retrieve_UnknownTape_ShowsTheDeclaredError()
    {
        await using var endpoint = await ReferenceEndpoint.StartAsync(new() { Specification = Given.Specification, Bindings = Given.Bindings });

        var (code, output, error) = await Run(endpoint, Given.Gateway, Given.UnknownTape);

        Assert.Equal("An error occurred (InvalidGatewayRequestException) when calling the RetrieveTapeRecoveryPoint operation: What the request names does not exist.", error.Trim());
        Assert.Equal("", output);
        Assert.Equal(254, code);
    }

    private static async Task<(int Code, string Output, string Error)> Run(ReferenceEndpoint endpoint, string gateway, string tape)
    {
        var start = new ProcessStartInfo(Cli)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "storagegateway", "retrieve-tape-recovery-point", "--endpoint-url", endpoint.Address.ToString(), "--region", "us-east-1",
                "--no-sign-request", "--output", "json", "--gateway-arn", gateway, "--tape-arn", tape,
            },
            Environment = { ["AWS_CONFIG_FILE"] = "/dev/null", ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null", ["AWS_PAGER"] = "", ["NO_PROXY"] = "127.0.0.1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Skipped where Debian's awscli is not installed.</summary>
    private sealed class AwsCliFactAttribute : FactAttribute
    {
        public AwsCliFactAttribute()
        {
            if (!File.Exists(Cli)) Skip = $"no {Cli}: apt-get install awscli";
        }
    }
}
