using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>Sends a witness over bare connections and writes down what came, without what differs at every call.</summary>
internal static partial class Transcript
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Longer than any answer takes that comes at all.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    /// <summary>Enough to see that none comes.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    /// <summary>One entry an answer; sorted where the requests went out together.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Uri address, Witness witness, TimeSpan patience)
    {
        if (witness.AtOnce)
        {
            var answers = await Task.WhenAll(witness.Steps.Select(step => Task.Run(() => AskAsync(address, step, patience))));
            return [.. answers.Order(StringComparer.Ordinal)];
        }

        var inOrder = new List<string>();
        foreach (var step in witness.Steps)
            inOrder.Add(await AskAsync(address, step, patience));
        return inOrder;
    }

    private static async Task<string> AskAsync(Uri address, Probe probe, TimeSpan patience)
    {
        using var ending = new CancellationTokenSource(patience, TimeProvider.System);
        using var client = new TcpClient();
        var answer = new MemoryStream();
        var note = "";
        try
        {
            await client.ConnectAsync(address.Host, address.Port, ending.Token);
            await client.GetStream().WriteAsync(probe.ToHttp(address.Authority), ending.Token);
            var buffer = new byte[8_192];
            while (answer.Length < MostBytes && await client.GetStream().ReadAsync(buffer, ending.Token) is > 0 and var some)
                answer.Write(buffer, 0, some);
        }
        catch (OperationCanceledException)
        {
            note = "(no more came)";
        }
        catch (IOException)
        {
            note = "(reset)";
        }

        var text = Encoding.Latin1.GetString(answer.ToArray());
        return Passing().Replace(text.Length >= MostBytes ? text[..MostBytes] : text, "$1: *") + note;
    }

    [GeneratedRegex(@"^(date|x-amzn-requestid): [^\r\n]+", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Passing();
}
