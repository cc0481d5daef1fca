using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Tests.Reporting;

/// <summary>Findings as a campaign makes them: a lax bound, a fault on a rare character, a missing header.</summary>
internal static class SampleFindings
{
    private const string Gateway = "arn:aws:storagegateway:us-east-1:999999999999:gateway/sgw-12A3456B";

    public static ImmutableArray<FindingView> Three { get; } = [LengthMax(), ServerFault(), RequestId()];

    public static CaseView Case(string id, string label, string clause, string intent, string tape) => new(
        id, label, clause, intent, new RequestView("POST", "/",
        [
            new("Content-Type", "application/x-amz-json-1.1"),
            new("X-Amz-Target", "StorageGateway_20130630.RetrieveTapeRecoveryPoint"),
        ],
        $$"""{"GatewayARN":"{{Gateway}}","TapeARN":"{{tape}}"}""", null));

    private static FindingView LengthMax()
    {
        var tape = $"arn:aws:storagegateway:{new string('a', 455)}:1:tape/TEST0AA2AF";
        return Finding("RetrieveTapeRecoveryPoint/input/TapeARN/length-max", "must", "accepted", 12,
            "400 with an error type out of ValidationException, ValidationError, InvalidGatewayRequestException",
            "200 with the output",
            Case("3f1c9a7be204", "TapeARN of 501 characters", "RetrieveTapeRecoveryPoint/input/TapeARN/length-max", "reject", tape),
            new AnswerView("HTTP/1.1 200 OK",
                [new("Content-Type", "application/x-amz-json-1.1"), new("x-amzn-RequestId", "c1b2a3d4-0000-4000-8000-000000000001")],
                $$"""{"TapeARN":"{{tape}}"}"""));
    }

    private static FindingView ServerFault() => Finding("aws-json/robustness/no-server-fault", "must", "status-500", 3,
        "no server fault, whatever is asked", "500 Internal Server Error, error type InternalFailure",
        Case("a40be17c55d9", "GatewayARN with U+1F4BE", "RetrieveTapeRecoveryPoint/input/GatewayARN/form", "either", "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"),
        new AnswerView("HTTP/1.1 500 Internal Server Error", [new("Content-Type", "text/html")],
            "<html>\n  <body>\n    <h1>Traceback (most recent call last):</h1>\n\e[31mUnicodeEncodeError\e[0m: 'ascii' codec can't encode\n  </body>\n</html>"))
        with { Intermittent = true, Rate = 0.034 };

    private static FindingView RequestId() => Finding("aws-json/response/request-id", "should", "absent", 640,
        "a header that carries a request id, such as x-amzn-RequestId", "no such header",
        Case("77d0c2e91ab3", "the well-formed request", "RetrieveTapeRecoveryPoint/accepts/well-formed", "accept", "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"),
        new AnswerView("HTTP/1.1 200 OK", [new("Content-Type", "application/x-amz-json-1.1")],
            """{"TapeARN":"arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF"}"""));

    private static FindingView Finding(
        string clause, string strength, string symptom, long count, string expected, string actual, CaseView view, AnswerView answer) => new()
    {
        Clause = clause,
        Strength = strength,
        Statement = SampleClauses.All.Single(known => known.Id == clause).Statement,
        Symptom = symptom,
        Count = count,
        Intermittent = false,
        World = "open",
        Expected = expected,
        Actual = actual,
        Case = view,
        Answer = answer,
        Curl = $"curl -sS -X POST 'http://127.0.0.1:4566/' -H 'Content-Type: application/x-amz-json-1.1' -H 'X-Amz-Target: StorageGateway_20130630.RetrieveTapeRecoveryPoint' --data-binary '{view.Request.Body}'",
        Replay = $"./run.sh --endpoint http://127.0.0.1:4566 --replay reports/latest/cases/{view.Id}.json",
    };
}
