using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>What a disposition asks of both ARNs beyond the page's constraints.</summary>
internal static partial class Agreement
{
    /// <summary>Null, or why the pair is refused.</summary>
    public static Refusal? Check(Disposition choices, string gateway, string tape)
    {
        var looksRight = choices.GatewayText switch
        {
            GatewayText.Any => true,
            GatewayText.Arn => Arn().IsMatch(gateway),
            GatewayText.GatewayArn => GatewayArn().IsMatch(gateway),
            _ => throw new ArgumentOutOfRangeException(nameof(choices)),
        };
        if (!looksRight)
            return Refusals.Request("InvalidParameters", "The gateway ARN is not valid.");
        return Agree(choices.Scope, Arn().Match(gateway), Arn().Match(tape))
            ? null
            : Refusals.Request("InvalidParameters", "The ARNs are not of one scope.");
    }

    private static bool Agree(Scope scope, Match gateway, Match tape)
    {
        string[] parts = scope switch
        {
            Scope.Ignored => [],
            Scope.Region => ["region"],
            Scope.All => ["partition", "region", "account"],
            _ => throw new ArgumentOutOfRangeException(nameof(scope)),
        };
        return !gateway.Success || !tape.Success || parts.All(p => gateway.Groups[p].Value == tape.Groups[p].Value);
    }

    [GeneratedRegex(@"\Aarn:(?<partition>[^:]*):[^:]*:(?<region>[^:]*):(?<account>[^:]*):.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Arn();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:storagegateway:[a-z0-9-]+:[0-9]+:gateway/sgw-[0-9A-F]{8,17}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GatewayArn();
}
