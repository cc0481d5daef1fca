using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Servers that conform, each by other choices; a finding against one of them is a false alarm.</summary>
public static class ConformingServers
{
    /// <summary>All of them; a name says what is special.</summary>
    public static ImmutableArray<ConformingServer> All { get; } =
    [
        new("plain", new()),
        new("validation-error", new() { ConstraintError = ConstraintError.ValidationError }),
        new("invalid-gateway-request", new() { ConstraintError = ConstraintError.InvalidGatewayRequestException }),
        new("type-namespaced", new() { TypeSpelling = TypeSpelling.Namespaced }),
        new("type-suffixed", new() { TypeSpelling = TypeSpelling.Suffixed }),
        new("type-in-header", new() { TypePlaces = TypePlaces.Header }),
        new("type-in-header-suffixed", new() { TypePlaces = TypePlaces.Header, TypeSpelling = TypeSpelling.Suffixed }),
        new("type-in-code", new() { TypePlaces = TypePlaces.Code }),
        new("type-everywhere", new() { TypePlaces = TypePlaces.Type | TypePlaces.Code | TypePlaces.Header }),
        new("message-capitalised", new() { MessageMember = "Message" }),
        new("message-first-only", new() { MessageForm = MessageForm.First }),
        new("message-terse", new() { MessageForm = MessageForm.Terse }),
        new("message-translated", new() { MessageForm = MessageForm.Translated }),
        new("silent-serialization-errors", new() { SilentSerializationErrors = true }),
        new("no-error-details", new() { ErrorDetails = false, ConstraintError = ConstraintError.InvalidGatewayRequestException }),
        new("wrong-type-is-constraint", new() { WrongTypeIsConstraint = true }),
        new("malformed-is-constraint", new() { MalformedIsConstraint = true }),
        new("pattern-unanchored", new() { PatternAnchored = false, ReplacesLoneSurrogates = false }),
        new("no-eusc", new() { AcceptsEusc = false }),
        new("length-in-utf16", new() { LengthUnit = LengthUnit.Utf16 }),
        new("extra-output", new() { ExtraOutput = true }),
        new("pretty", new() { Pretty = true }),
        new("escaped", new() { Escaped = true, ExtraOutput = true }),
        new("chunked", new() { Framing = Framing.Chunked }),
        new("until-close", new() { Framing = Framing.UntilClose, Front = Front.Socket }),
        new("connection-close", new() { ClosesConnections = true }),
        new("lower-case-headers", new() { Front = Front.Socket }),
        new("lower-case-headers-chunked", new() { Front = Front.Socket, Framing = Framing.Chunked }),
        new("content-type-with-charset", new() { ContentType = "application/x-amz-json-1.1; charset=utf-8" }),
        new("content-type-upper-case", new() { ContentType = "Application/X-AMZ-JSON-1.1" }),
        new("content-type-json", new() { ContentType = "application/json" }),
        new("request-id-upper-case", new() { RequestIdHeader = "X-AMZN-REQUESTID" }),
        new("unknown-target-404", new() { UnknownTargetIsNotFound = true }),
        new("reads-body-first", new() { ReadsBodyFirst = true }),
        new("closed", new() { World = ClosedWorld.Instance }),
        new("closed-repetition-refused", new() { World = ClosedWorld.Instance, AcceptsRepetition = false }),
        new("nothing-exists", new() { World = new World.Empty() }),
        new("one-gateway", new() { World = new World.Open(OneGateway: true) }),
        new("one-gateway-once", new() { World = new World.Open(OneGateway: true), AcceptsRepetition = false }),
        new("gateway-must-be-arn", new() { GatewayText = GatewayText.Arn }),
        new("gateway-must-be-gateway", new() { GatewayText = GatewayText.GatewayArn }),
        new("same-region", new() { Scope = Scope.Region }),
        new("same-scope", new() { Scope = Scope.All }),
        new("first-duplicate-wins", new() { Duplicates = Duplicates.First }),
        new("duplicates-refused", new() { Duplicates = Duplicates.Refused }),
        new("byte-order-mark-skipped", new() { SkipsByteOrderMark = true }),
        new("invalid-utf8-replaced", new() { ReplacesInvalidUtf8 = true }),
        new("lone-surrogates-refused", new() { ReplacesLoneSurrogates = false }),
        new("any-depth", new() { MaxDepth = null }),
        new("shallow", new() { MaxDepth = 8 }),
        new("huge-numbers-refused", new() { RefusesHugeNumbers = true }),
        new("empty-body-is-object", new() { EmptyBodyIsObject = true }),
        new("other-method-405", new() { OtherMethod = OtherMethod.NotAllowed }),
        new("other-method-404", new() { OtherMethod = OtherMethod.NotFound }),
        new("other-content-type-415", new() { OtherContentType = OtherContentType.Unsupported }),
        new("other-content-type-400", new() { OtherContentType = OtherContentType.BadRequest }),
        new("other-content-type-accepted", new() { OtherContentType = OtherContentType.Accepted }),
        new("body-limit", new() { MaxBody = 1 << 20 }),
        new("only-root-path", new() { AnyPath = false }),
        new("slow", new() { Delay = TimeSpan.FromMilliseconds(20) }),
        new("throttling", new() { ThrottlesEvery = 50 }),
        new("authentication", new() { RequiresAuthentication = true }),
        new("lenient", Lenient),
        new("strict", Strict),
        new("kitchen-sink", KitchenSink),
    ];

    /// <summary>The server of that name.</summary>
    public static ConformingServer Get(string name) => All.Single(server => server.Name == name);

    /// <summary>Takes all it may.</summary>
    private static Disposition Lenient => new()
    {
        PatternAnchored = false,
        Duplicates = Duplicates.First,
        SkipsByteOrderMark = true,
        MaxDepth = null,
        ReplacesLoneSurrogates = false,
        EmptyBodyIsObject = true,
        OtherContentType = OtherContentType.Accepted,
        OtherMethod = OtherMethod.NotFound,
    };

    /// <summary>Refuses all it may.</summary>
    private static Disposition Strict => new()
    {
        World = new World.Open(OneGateway: true),
        AcceptsRepetition = false,
        GatewayText = GatewayText.GatewayArn,
        Scope = Scope.All,
        AcceptsEusc = false,
        LengthUnit = LengthUnit.Utf16,
        Duplicates = Duplicates.Refused,
        ReplacesLoneSurrogates = false,
        MaxDepth = 8,
        RefusesHugeNumbers = true,
        MaxBody = 1 << 20,
        AnyPath = false,
        OtherMethod = OtherMethod.NotAllowed,
        OtherContentType = OtherContentType.Unsupported,
        UnknownTargetIsNotFound = true,
        ConstraintError = ConstraintError.InvalidGatewayRequestException,
    };

    /// <summary>Odd wherever oddness is allowed.</summary>
    private static Disposition KitchenSink => new()
    {
        AcceptsEusc = false,
        LengthUnit = LengthUnit.Utf16,
        Duplicates = Duplicates.First,
        SkipsByteOrderMark = true,
        ReplacesInvalidUtf8 = true,
        UnknownTargetIsNotFound = true,
        ReadsBodyFirst = true,
        OtherMethod = OtherMethod.NotAllowed,
        OtherContentType = OtherContentType.Accepted,
        ConstraintError = ConstraintError.ValidationError,
        TypePlaces = TypePlaces.Code | TypePlaces.Header,
        TypeSpelling = TypeSpelling.Suffixed,
        MessageMember = "Message",
        MessageForm = MessageForm.Translated,
        SilentSerializationErrors = true,
        WrongTypeIsConstraint = true,
        ExtraOutput = true,
        Pretty = true,
        Escaped = true,
        ContentType = "Application/X-AMZ-JSON-1.1 ; charset=\"utf-8\"",
        RequestIdHeader = "X-AMZN-RequestID",
        Framing = Framing.Chunked,
        Front = Front.Socket,
        Delay = TimeSpan.FromMilliseconds(1),
        ThrottlesEvery = 50,
    };
}
