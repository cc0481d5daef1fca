using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Answers;

/// <summary>Puts outputs and refusals into bytes (AWS JSON protocols, "HTTP responses" and "Operation error serialization").</summary>
internal sealed class AnswerWriter(Operation operation)
{
    private const int Ok = 200;
    private const string Xml = "application/xml";

    public Response Output(Call call, JsonNode? output) => Make(call, Ok, operation.ContentType, Bytes(output));

    public Response Refusal(Call call, Refusal refusal) => refusal.Rewrite(refusal.Xml
        ? Make(call, refusal.Status, Xml, Encoding.UTF8.GetBytes(
            $"<{refusal.Type.Name}><Message>{SecurityElement.Escape(refusal.Message)}</Message></{refusal.Type.Name}>"))
        : Make(call, refusal.Status, operation.ContentType, Bytes(Body(refusal))));

    private JsonObject Body(Refusal refusal)
    {
        var body = new JsonObject
        {
            ["__type"] = operation.Protocol == ProtocolVersion.AwsJson10 ? refusal.Type.ToString() : refusal.Type.Name,
            [refusal.MessageMember] = refusal.Message,
        };
        foreach (var (name, value) in refusal.Members ?? []) body[name] = value?.DeepClone();
        return body;
    }

    private static Response Make(Call call, int status, string contentType, byte[] body) => new()
    {
        Status = status,
        Headers = [new(AwsJsonRequest.ContentTypeHeader, contentType), new(RequestId.Header, RequestId.Of(call))],
        Body = body,
    };

    private static byte[] Bytes(JsonNode? node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }
        return stream.ToArray();
    }
}
