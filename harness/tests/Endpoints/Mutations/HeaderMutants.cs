using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Method, target and content type (Smithy, AWS JSON 1.1; RFC 9110).</summary>
internal static class HeaderMutants
{
    private const string Headers = "content type with parameters, header-name case";
    private const string Targets = "unknown, empty or missing X-Amz-Target";
    private const string Methods = "a method other than POST, another content type";
    private const string Prefix = "StorageGateway_20130630.";
    private const string Action = "RetrieveTapeRecoveryPoint";

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. ContentTypes(),
        Target("target-ignored", Clauses.TargetUnknown, _ => true, "Other_20130630.NoSuchOperation"),
        Target("target-empty-accepted", Clauses.TargetEmpty, target => target is ProtocolRules.Target or "", ""),
        Target("target-missing-accepted", Clauses.TargetMissing, target => target is ProtocolRules.Target or null, null),
        Target("target-prefix-ignored", Clauses.TargetUnknown, target => target?.Split('.')[^1] == Action, $"Other_20130630.{Action}"),
        Target("target-version-ignored", Clauses.TargetUnknown, target => target is not null && target.StartsWith("StorageGateway_", StringComparison.Ordinal) && target.EndsWith(Action, StringComparison.Ordinal), $"StorageGateway_20120630.{Action}"),
        Target("target-operation-ignored", Clauses.TargetUnknown, target => target?.StartsWith(Prefix, StringComparison.Ordinal) == true, $"{Prefix}ListGateways"),
        Target("target-by-prefix", Clauses.TargetUnknown, target => target?.StartsWith(ProtocolRules.Target, StringComparison.Ordinal) == true, $"{ProtocolRules.Target}s"),
        Target("target-any-case", Clauses.TargetUnknown, target => ProtocolRules.Target.Equals(target, StringComparison.OrdinalIgnoreCase), ProtocolRules.Target.ToLowerInvariant()),
        Target("target-service-optional", Clauses.TargetUnknown, target => target is ProtocolRules.Target or Action, Action),
        .. new[] { "GET", "PUT", "DELETE", "PATCH" }.Select(method => Method($"{method.ToLowerInvariant()}-executed", m => m == "POST" || m == method, method)),
        Method("any-method-executed", _ => true, "REPORT"),
        Method("lower-case-post-executed", m => m.Equals("POST", StringComparison.OrdinalIgnoreCase), "post"),
    ];

    private static IEnumerable<Mutant> ContentTypes() =>
    [
        ContentType("content-type-parameters-refused", Clauses.ContentTypeParameters, type => type == ProtocolRules.MediaType, $"{ProtocolRules.MediaType}; charset=utf-8"),
        ContentType("content-type-upper-case-refused", "aws-json/headers/*", type => type?.Split(';')[0].TrimEnd() == ProtocolRules.MediaType, "Application/X-Amz-Json-1.1"),
        ContentType("content-type-unknown-parameters-refused", Clauses.ContentTypeParameters, OnlyCharset, $"{ProtocolRules.MediaType};v=1"),
        ContentType("content-type-quoted-charset-refused", Clauses.ContentTypeParameters, type => IsOurs(type) && !type!.Contains('"', StringComparison.Ordinal), $"{ProtocolRules.MediaType}; charset=\"utf-8\""),
        Make.Of(
            "target-header-name-case-fixed",
            Headers,
            Clauses.HeaderNameCase,
            Make.Protocol(p => p with { HeaderNames = StringComparison.Ordinal }),
            Lowered(Probe.Plain, ProtocolRules.TargetHeader)).On(new Disposition { Front = Front.Socket }),
        ContentType("other-content-type-accepted", Clauses.HeaderContentType, _ => true, "text/plain").Advice(),
        Make.Of("content-type-missing-server-fault", Methods, Clauses.NoServerFault, occasion => occasion.Call.Header("Content-Type") is null, Effects.ServerFault, Probe.Plain.With("Content-Type", null)),
        Make.Of("other-content-type-server-fault", Methods, Clauses.NoServerFault, Triggers.Refused(Cause.ContentType), Effects.ServerFault, Probe.Plain.With("Content-Type", "text/plain")),
    ];

    private static Mutant ContentType(string name, string clause, Func<string?, bool> isProtocol, string witness) =>
        Make.Of(name, Headers, clause, Make.Protocol(p => p with { IsProtocol = isProtocol }), Probe.Plain.With("Content-Type", witness));

    private static Mutant Target(string name, string clause, Func<string?, bool> isTarget, string? witness) =>
        Make.Of(name, Targets, clause, Make.Protocol(p => p with { IsTarget = isTarget }), Probe.Plain.With(ProtocolRules.TargetHeader, witness));

    private static Mutant Method(string name, Func<string, bool> serves, string method) =>
        Make.Of(name, Methods, Clauses.Method, Make.Protocol(p => p with { ServesMethod = serves }), Probe.Plain with { Method = method });

    private static Probe Lowered(Probe probe, string name) => probe with
    {
        Headers = [.. probe.Headers.Select(h => h.Name == name ? (h.Name.ToLowerInvariant(), h.Value) : h)],
    };

    private static bool IsOurs(string? type) =>
        type?.Split(';')[0].Trim().Equals(ProtocolRules.MediaType, StringComparison.OrdinalIgnoreCase) == true;

    private static bool OnlyCharset(string? type) =>
        IsOurs(type) && type!.Split(';')[1..].All(p => p.TrimStart().StartsWith("charset", StringComparison.OrdinalIgnoreCase));
}
