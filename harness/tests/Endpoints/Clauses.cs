namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Globs for the clauses that should tell mutants, as the design names clauses.</summary>
internal static class Clauses
{
    public const string Operation = "RetrieveTapeRecoveryPoint";
    public const string AnyInput = $"{Operation}/input/*";
    public const string TapePattern = $"{Operation}/input/TapeARN/pattern";
    public const string GatewayLengths = $"{Operation}/input/GatewayARN/length-*";
    public const string Accepts = $"{Operation}/accepts/*";
    public const string OutputStatus = $"{Operation}/output/status";
    public const string OutputJson = $"{Operation}/output/json";
    public const string OutputTape = $"{Operation}/output/TapeARN/*";
    public const string TapePresent = $"{Operation}/output/TapeARN/present";
    public const string TapeType = $"{Operation}/output/TapeARN/type";
    public const string TapeEcho = $"{Operation}/output/TapeARN/echo";
    public const string ConstraintType = $"{Operation}/errors/constraint-type";
    public const string State = $"{Operation}/state/*";
    public const string Typed = "aws-json/errors/typed";
    public const string KnownType = "aws-json/errors/known-type";
    public const string ErrorStatus = "aws-json/errors/status";
    public const string ErrorMessage = "aws-json/errors/message";
    public const string NoTrace = "aws-json/errors/no-trace";
    public const string SerializationType = "aws-json/errors/serialization-type";
    public const string UnknownOperationType = "aws-json/errors/unknown-operation-type";
    public const string ContentType = "aws-json/response/content-type";
    public const string RequestId = "aws-json/response/request-id";
    public const string Malformed = "aws-json/body/malformed";
    public const string NotAnObject = "aws-json/body/not-an-object";
    public const string TrailingText = "aws-json/body/trailing-text";
    public const string EmptyBody = "aws-json/body/empty";
    public const string UnknownMembers = "aws-json/body/unknown-members";
    public const string MemberOrder = "aws-json/body/member-order";
    public const string WhiteSpace = "aws-json/body/white-space";
    public const string Escapes = "aws-json/body/escapes";
    public const string MemberNameCase = "aws-json/body/member-name-case";
    public const string ContentTypeParameters = "aws-json/headers/content-type-parameters";
    public const string HeaderNameCase = "aws-json/headers/header-name-case";
    public const string HeaderContentType = "aws-json/headers/content-type";
    public const string TargetUnknown = "aws-json/target/unknown";
    public const string TargetMissing = "aws-json/target/missing";
    public const string TargetEmpty = "aws-json/target/empty";
    public const string Method = "aws-json/method";
    public const string MethodRefused = "aws-json/method-refused";
    public const string NoServerFault = "aws-json/robustness/no-server-fault";
    public const string Answers = "aws-json/robustness/answers";
    public const string BoundedBody = "aws-json/robustness/bounded-body";
    public const string NoRedirect = "aws-json/robustness/no-redirect";
    public const string Consistency = "aws-json/consistency";

    /// <summary>A clause of one input member.</summary>
    public static string Input(string member, string clause) => $"{Operation}/input/{member}/{clause}";
}
