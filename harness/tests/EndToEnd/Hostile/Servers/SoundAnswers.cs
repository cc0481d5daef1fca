using System.Globalization;
using System.Text;
using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.EndToEnd.Hostile.Servers;

/// <summary>The bytes a conforming server answers with, for servers that then do something to them.</summary>
/// <param name="change">What is done to each answer before it is written.</param>
internal sealed class SoundAnswers(Func<Answer, Answer>? change = null)
{
    private readonly RecoveryPointEndpoint _service = new(new Behaviour());

    /// <summary>The answer to a request as it was read off a connection.</summary>
    public async Task<byte[]> ToAsync(string request)
    {
        var call = Read(request);
        var answer = await _service.AnswerAsync(call, CancellationToken.None);
        return Bytes(change is null ? answer : change(answer), call.Method);
    }

    public static byte[] Bytes(Answer answer, string method)
    {
        var head = new StringBuilder("HTTP/1.1 ").Append(answer.Status).Append(" -\r\n");
        foreach (var (name, value) in answer.Headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        if (answer.Close) head.Append("Connection: close\r\n");
        if (answer.Headers.All(header => header.Name != "Content-Length"))
            head.Append("Content-Length: ").Append(answer.Body.Length.ToString(CultureInfo.InvariantCulture)).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. method == "HEAD" ? [] : answer.Body.ToArray()];
    }

    private static Call Read(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = request[..end].Split("\r\n");
        var start = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Select(pair => (pair[0], pair[1].Trim()));
        return new(start[0], start[1].Split('?')[0], [.. headers], Encoding.Latin1.GetBytes(request[(end + 4)..]));
    }
}
