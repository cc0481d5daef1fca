using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Tests.Reporting;

/// <summary>A catalogue of the size and look of a real one.</summary>
internal static class SampleClauses
{
    private const string Op = "RetrieveTapeRecoveryPoint";

    public static ImmutableArray<ClauseView> All { get; } =
    [
        Model($"{Op}/accepts/well-formed", "A well-formed request for what exists is answered with the output."),
        Model($"{Op}/accepts/any-combination", "Members that are well-formed one by one are well-formed together."),
        Model($"{Op}/input/GatewayARN/required", "GatewayARN is present and not null."),
        Model($"{Op}/input/GatewayARN/type", "GatewayARN is a string."),
        Model($"{Op}/input/GatewayARN/length-min", "GatewayARN is at least 50 characters long."),
        Model($"{Op}/input/GatewayARN/length-max", "GatewayARN is at most 500 characters long."),
        Model($"{Op}/input/TapeARN/required", "TapeARN is present and not null."),
        Model($"{Op}/input/TapeARN/type", "TapeARN is a string."),
        Model($"{Op}/input/TapeARN/length-min", "TapeARN is at least 50 characters long."),
        Model($"{Op}/input/TapeARN/length-max", "TapeARN is at most 500 characters long."),
        Model($"{Op}/input/TapeARN/pattern", @"TapeARN matches ^arn:(aws(|-cn|-us-gov|-iso[A-Za-z0-9_-]*)):storagegateway:[a-z\-0-9]+:[0-9]+:tape\/[0-9A-Z]{5,16}$"),
        Model($"{Op}/output/status", "Success is HTTP 200."),
        Model($"{Op}/output/TapeARN/echo", "The TapeARN of the answer is the TapeARN of the request."),
        new($"{Op}/state/only-one-gateway", "must", "doc", "A tape that was retrieved to one gateway is not retrieved to another.", "API page, Note"),
        new($"{Op}/state/read-only", "must", "doc", "The retrieved tape is read-only.", "API page, Note"),
        new($"{Op}/input/GatewayARN/form", "observe", "assumed", "Text that has the length of a GatewayARN but is no ARN of a gateway passes the constraints.", "API page"),
        Protocol("aws-json/body/malformed", "must", "A body that is not JSON is refused with 400 and a client error type."),
        Protocol("aws-json/body/duplicate-members", "observe", "A member written twice is answered without a server fault; which one counts is not judged."),
        Protocol("aws-json/body/unknown-members", "must", "A member the input does not have changes nothing."),
        Protocol("aws-json/method", "must", "A method other than POST never gets an output."),
        Protocol("aws-json/response/request-id", "should", "An output carries a request id header."),
        Protocol("aws-json/errors/typed", "must", "A refusal names its error type."),
        Protocol("aws-json/errors/message", "should", "A refusal carries a message."),
        Protocol("aws-json/robustness/no-server-fault", "must", "No request is answered with a server fault."),
    ];

    private static ClauseView Model(string id, string statement) =>
        new(id, "must", "model", statement, "com.amazonaws.storagegateway#RetrieveTapeRecoveryPoint");

    private static ClauseView Protocol(string id, string strength, string statement) =>
        new(id, strength, "protocol", statement, "AWS JSON 1.0 and 1.1 protocols (smithy.io)");
}
