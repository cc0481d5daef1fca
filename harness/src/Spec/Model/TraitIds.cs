namespace ConformanceHarness.Spec.Model;

/// <summary>The trait ids this program reads; every other trait of a model is carried and ignored.</summary>
public static class TraitIds
{
    /// <summary>Smithy 2.0, constraint traits: length of strings, blobs, lists and maps.</summary>
    public const string Length = "smithy.api#length";
    /// <summary>Smithy 2.0, constraint traits: an ECMA-262 regular expression.</summary>
    public const string Pattern = "smithy.api#pattern";
    /// <summary>Smithy 2.0, constraint traits: numeric range.</summary>
    public const string Range = "smithy.api#range";
    /// <summary>Smithy 2.0, type refinement: the member must be present.</summary>
    public const string Required = "smithy.api#required";
    /// <summary>Smithy 1.0: the closed set of a string's values (an <c>enum</c> shape in 2.0).</summary>
    public const string Enum = "smithy.api#enum";
    /// <summary>Smithy 2.0: the value of an enum member.</summary>
    public const string EnumValue = "smithy.api#enumValue";
    /// <summary>Smithy 2.0: the structure is an error, of the client or of the server.</summary>
    public const string Error = "smithy.api#error";
    /// <summary>Smithy 2.0: the HTTP status of an error.</summary>
    public const string HttpError = "smithy.api#httpError";
    /// <summary>Smithy 2.0: list or map whose values may be null.</summary>
    public const string Sparse = "smithy.api#sparse";
    /// <summary>Smithy 2.0: list without equal elements.</summary>
    public const string UniqueItems = "smithy.api#uniqueItems";
    /// <summary>Smithy 2.0: how a timestamp is written.</summary>
    public const string TimestampFormat = "smithy.api#timestampFormat";
    /// <summary>Smithy 2.0: inputs with their outputs, as documentation.</summary>
    public const string Examples = "smithy.api#examples";
    /// <summary>AWS: names of the service, its signing and ARN namespaces.</summary>
    public const string AwsService = "aws.api#service";
    /// <summary>AWS: the signing name of SigV4.</summary>
    public const string SigV4 = "aws.auth#sigv4";
    /// <summary>AWS protocols: AWS JSON 1.0.</summary>
    public const string AwsJson10 = "aws.protocols#awsJson1_0";
    /// <summary>AWS protocols: AWS JSON 1.1.</summary>
    public const string AwsJson11 = "aws.protocols#awsJson1_1";
}
