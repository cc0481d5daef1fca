using System.Text;
using System.Text.Json;
using ConformanceHarness.Reference;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Tests.Reference;

/// <summary>The published operation, its bindings, and requests of it.</summary>
internal static class Given
{
    public const string Gateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B";
    public const string OtherGateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456C";
    public const string NonTapeGateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-0F11E000";
    public const string Tape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";
    public const string OtherTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0BB3BF";
    public const string TapeWithoutRecoveryPoint = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0CC4CF";
    public const string RetrievedTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0DD5DF";
    public const string UnknownTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0EE6EF";

    public static string Root { get; } = FindRoot();

    private static readonly Lazy<Specification> Loaded = new(() => SpecificationLoader.Load(
        Path.Combine(Root, "specs/storagegateway/2013-06-30/model.json"), null, Path.Combine(Root, "specs/aws-json")));

    public static Specification Specification => Loaded.Value;

    public static BindingSet Bindings { get; } = BindingsLoader.Load(Path.Combine(Root, "fixtures/bindings/reference.json"), Loaded.Value);

    public static ReferenceService Service(WorldKind world = WorldKind.Open, Func<ReferenceBehavior, ReferenceBehavior>? change = null) =>
        new((change ?? (behavior => behavior))(ReferenceBehavior.Conforming(Specification, Bindings, world)));

    public static string Json(string? gateway = Gateway, string? tape = Tape) =>
        JsonSerializer.Serialize(new Dictionary<string, string?> { ["GatewayARN"] = gateway, ["TapeARN"] = tape });

    public static HttpRequest Request(string body) => Request(Encoding.UTF8.GetBytes(body));

    public static HttpRequest Request(byte[] body) => AwsJsonRequest.For(Specification.Operation, body);

    public static HttpRequest Call(string? gateway = Gateway, string? tape = Tape) => Request(Json(gateway, tape));

    public static HttpRequest With(this HttpRequest request, string header, string? value) =>
        request with { Headers = request.Headers.Replace(header, value) };

    public static JsonElement Json(this Response response) => JsonElement.Parse(response.Body.Span);

    /// <summary>Status and error type in one text: <c>400 ValidationException</c>, or the status alone.</summary>
    public static string Verdict(this Response response) =>
        AwsJsonError.Read(response).Types is [var type, ..] ? $"{response.Status} {type}" : $"{response.Status}";

    public static string Message(this Response response) => AwsJsonError.Read(response).Message ?? "";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ConformanceHarness.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no ConformanceHarness.sln above the tests");
    }
}
