using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.WireCases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Cli.Exports;

/// <summary>
/// The wire cases that Smithy can express, as <c>smithy.test#httpMalformedRequestTests</c> ("HTTP Protocol Compliance
/// Tests", Smithy 2.0): refusals with one status, of a request whose body is text and whose headers come once.
/// </summary>
internal static class SmithyTests
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole model in the JSON AST that applies the tests to the operation.</summary>
    public static void Write(Stream output, Specification specification, Baseline baseline)
    {
        var plain = baseline.At(0);
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("smithy", "2.0");
        json.WriteStartObject("shapes");
        json.WriteStartObject(specification.Operation.Shape.Id.ToString());
        json.WriteString("type", "apply");
        json.WriteStartObject("traits");
        json.WriteStartArray("smithy.test#httpMalformedRequestTests");
        var ids = new HashSet<string>();
        foreach (var (wire, feature) in new WireFeatures(specification).All(plain))
        {
            var request = feature.Apply(plain).Render();
            if (wire.Intent != Intent.Reject || !wire.Clause.Value.StartsWith("aws-json/body/", StringComparison.Ordinal) || !IsExpressible(request)) continue;
            json.WriteStartObject();
            json.WriteString("id", Id(specification.Operation, wire.Name, ids));
            json.WriteString("documentation", $"{feature.Label[(wire.Name.Length + 2)..]} ({wire.Source})");
            json.WriteString("protocol", Protocol(specification.Operation));
            Request(json, request);
            json.WriteStartObject("response");
            json.WriteNumber("code", 400);
            json.WriteEndObject();
            json.WriteStartArray("tags");
            json.WriteStringValue(wire.Clause.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        for (var open = 0; open < 4; open++) json.WriteEndObject();
    }

    private static void Request(Utf8JsonWriter json, HttpRequest request)
    {
        json.WriteStartObject("request");
        json.WriteString("method", request.Method);
        json.WriteString("uri", request.Path);
        json.WriteStartObject("headers");
        foreach (var header in request.Headers) json.WriteString(header.Name, header.Value);
        json.WriteEndObject();
        json.WriteString("body", Encoding.UTF8.GetString(request.Body.Span));
        json.WriteEndObject();
    }

    private static bool IsExpressible(HttpRequest request) =>
        Utf8.IsValid(request.Body.Span) && request.Headers.DistinctBy(header => header.Name, StringComparer.OrdinalIgnoreCase).Count() == request.Headers.Length;

    private static string Protocol(Operation operation) => operation.Protocol == ProtocolVersion.AwsJson11 ? TraitIds.AwsJson11 : TraitIds.AwsJson10;

    // An identifier, as Smithy asks: no separators; cases of one name are numbered.
    private static string Id(Operation operation, string name, HashSet<string> taken)
    {
        var id = (operation.Protocol == ProtocolVersion.AwsJson11 ? "AwsJson11" : "AwsJson10")
            + string.Concat(name.Split('/', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var unique = id;
        for (var number = 2; !taken.Add(unique); number++) unique = id + "No" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
