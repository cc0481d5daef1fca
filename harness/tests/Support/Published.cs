using System.Text;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Tests.Support;

/// <summary>The published operation as <c>specs/</c> has it, what the reference's bindings name, and calls of it.</summary>
internal static class Published
{
    public const string Gateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B";
    public const string OtherGateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456C";
    public const string ForeignGateway = "arn:aws:storagegateway:us-east-1:888888888888:gateway/sgw-12A3456D";
    public const string OtherForeignGateway = "arn:aws:storagegateway:us-east-1:888888888888:gateway/sgw-12A3456E";
    public const string FileGateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-0F11E000";
    public const string Tape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";
    public const string OtherTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0BB3BF";
    public const string ForeignTape = "arn:aws:storagegateway:us-east-1:888888888888:tape/TEST0AA2AF";
    public const string BareTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0CC4CF";
    public const string TakenTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0DD5DF";
    public const string UnknownTape = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0EE6EF";

    private static readonly Lazy<Specification> Loaded = new(() => SpecificationLoader.Load(
        Repository.File("specs/storagegateway/2013-06-30/model.json"), null, Repository.File("specs/aws-json")));

    private static readonly Lazy<BindingSet> Bound = new(() => BindingsLoader.Load(Repository.File("fixtures/bindings/reference.json"), Loaded.Value));

    public static Specification Specification => Loaded.Value;

    public static BindingSet Bindings => Bound.Value;

    /// <summary>The body that asks for <paramref name="tape"/>.</summary>
    public static string Body(string gateway = Gateway, string tape = Tape) => $$"""{"GatewayARN":"{{gateway}}","TapeARN":"{{tape}}"}""";

    public static HttpRequest Call(string body) => Call(Encoding.UTF8.GetBytes(body));

    public static HttpRequest Call(byte[] body) => AwsJsonRequest.For(Specification.Operation, body);

    public static HttpRequest Call() => Call(Body());
}
