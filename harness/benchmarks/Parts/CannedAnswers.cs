using System.Text;
using System.Text.Json;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Benchmarks.Parts;

/// <summary>A right answer to a case, without a server.</summary>
internal static class CannedAnswers
{
    public static Response To(Case @case) => @case.Intent == Intent.Accept && JsonText.Read(@case.Request.Body) is JsonText.Object body
        ? Answer(200, $"{{\"TapeARN\":{JsonSerializer.Serialize(body.Root.GetProperty("TapeARN").GetString())}}}")
        : Answer(400, """{"__type":"ValidationException","message":"1 validation error detected"}""");

    private static Response Answer(int status, string body) => new()
    {
        Status = status,
        Headers =
        [
            new("x-amzn-RequestId", "7c3f5d3e-0000-4000-8000-000000000000"), new("Content-Type", "application/x-amz-json-1.1"),
            new("Content-Length", Encoding.UTF8.GetByteCount(body).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ],
        Body = Encoding.UTF8.GetBytes(body),
    };
}
