namespace ConformanceHarness.Spec.Clauses;

/// <summary>
/// The protocol clauses the engine reads answers by. Their statements, strengths and sources are data
/// (<c>specs/aws-json/protocol.clauses.json</c>); loading refuses a file that lacks one of these.
/// </summary>
public static class ProtocolClauses
{
#pragma warning disable CS1591 // The statement of each is in the data file, by the same slug.
    public static readonly ClauseId BodyMalformed = new("aws-json/body/malformed");
    public static readonly ClauseId BodyTrailingText = new("aws-json/body/trailing-text");
    public static readonly ClauseId BodyNotAnObject = new("aws-json/body/not-an-object");
    public static readonly ClauseId BodyEmpty = new("aws-json/body/empty");
    public static readonly ClauseId BodyEncoding = new("aws-json/body/encoding");
    public static readonly ClauseId BodyDuplicateMembers = new("aws-json/body/duplicate-members");
    public static readonly ClauseId BodyNesting = new("aws-json/body/nesting");
    public static readonly ClauseId BodyLongValues = new("aws-json/body/long-values");
    public static readonly ClauseId BodyNumbers = new("aws-json/body/numbers");
    public static readonly ClauseId UnknownMembers = new("aws-json/body/unknown-members");
    public static readonly ClauseId MemberOrder = new("aws-json/body/member-order");
    public static readonly ClauseId WhiteSpace = new("aws-json/body/white-space");
    public static readonly ClauseId Escapes = new("aws-json/body/escapes");
    public static readonly ClauseId MemberNameCase = new("aws-json/body/member-name-case");
    public static readonly ClauseId ContentTypeParameters = new("aws-json/headers/content-type-parameters");
    public static readonly ClauseId HeaderNameCase = new("aws-json/headers/header-name-case");
    public static readonly ClauseId ContentType = new("aws-json/headers/content-type");
    public static readonly ClauseId TargetUnknown = new("aws-json/target/unknown");
    public static readonly ClauseId TargetMissing = new("aws-json/target/missing");
    public static readonly ClauseId TargetEmpty = new("aws-json/target/empty");
    public static readonly ClauseId Method = new("aws-json/method");
    public static readonly ClauseId MethodRefused = new("aws-json/method-refused");
    public static readonly ClauseId ResponseContentType = new("aws-json/response/content-type");
    public static readonly ClauseId ResponseRequestId = new("aws-json/response/request-id");
    public static readonly ClauseId ErrorsTyped = new("aws-json/errors/typed");
    public static readonly ClauseId ErrorsKnownType = new("aws-json/errors/known-type");
    public static readonly ClauseId ErrorsStatus = new("aws-json/errors/status");
    public static readonly ClauseId ErrorsMessage = new("aws-json/errors/message");
    public static readonly ClauseId ErrorsNoTrace = new("aws-json/errors/no-trace");
    public static readonly ClauseId ErrorsSerialization = new("aws-json/errors/serialization-type");
    public static readonly ClauseId ErrorsUnknownOperation = new("aws-json/errors/unknown-operation-type");
    public static readonly ClauseId NoServerFault = new("aws-json/robustness/no-server-fault");
    public static readonly ClauseId Answers = new("aws-json/robustness/answers");
    public static readonly ClauseId BoundedBody = new("aws-json/robustness/bounded-body");
    public static readonly ClauseId NoRedirect = new("aws-json/robustness/no-redirect");
    public static readonly ClauseId Consistency = new("aws-json/consistency");
#pragma warning restore CS1591

    /// <summary>Every id above.</summary>
    public static ImmutableArray<ClauseId> All { get; } =
    [
        BodyMalformed, BodyTrailingText, BodyNotAnObject, BodyEmpty, BodyEncoding, BodyDuplicateMembers, BodyNesting,
        BodyLongValues, BodyNumbers, UnknownMembers, MemberOrder, WhiteSpace, Escapes, MemberNameCase,
        ContentTypeParameters, HeaderNameCase, ContentType, TargetUnknown, TargetMissing, TargetEmpty, Method, MethodRefused,
        ResponseContentType, ResponseRequestId, ErrorsTyped, ErrorsKnownType, ErrorsStatus, ErrorsMessage,
        ErrorsNoTrace, ErrorsSerialization, ErrorsUnknownOperation, NoServerFault, Answers, BoundedBody, NoRedirect,
        Consistency,
    ];
}
