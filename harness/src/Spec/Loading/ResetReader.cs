using System.Text.Json;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads how a target is brought back: an HTTP request or a command.</summary>
internal static class ResetReader
{
    private const string Form = "{ \"method\": \"POST\", \"url\": an address or a path } or { \"command\": [program, arguments] }";
    private const double StandardSeconds = 10;
    private const double MostSeconds = 3600;

    public static ResetPlan? Read(JsonNodeView node)
    {
        ClauseReader.OnlyKnown(node, "method", "url", "command", "timeoutSeconds");
        var timeout = Seconds(node.Optional("timeoutSeconds"));
        var (url, command) = (node.Optional("url"), node.Optional("command"));
        if (url is null == command is null)
        {
            if (node.Kind == JsonValueKind.Object) node.Bad(Form);
            return null;
        }
        return url is { } address ? Call(address, node.Optional("method")?.Text("an HTTP method") ?? "POST", timeout) : Command(command!.Value, timeout);
    }

    private static ResetPlan.Call? Call(JsonNodeView node, string method, TimeSpan timeout)
    {
        const string expected = "an absolute http or https address, or a path that begins with /";
        if (node.Text(expected) is not { } text) return null;
        if (text.StartsWith('/') || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")) return new(method, text, timeout);
        node.Bad(expected);
        return null;
    }

    private static ResetPlan.Command? Command(JsonNodeView node, TimeSpan timeout)
    {
        var line = node.Items("an array: the program and its arguments").Select(item => item.Text("text")).OfType<string>().ToImmutableArray();
        if (line is [{ Length: > 0 }, ..]) return new(line, timeout);
        if (node.Kind == JsonValueKind.Array) node.Bad("at least the program");
        return null;
    }

    private static TimeSpan Seconds(JsonNodeView? node)
    {
        const string expected = "seconds, more than 0 and at most 3600";
        if (node is not { } found) return TimeSpan.FromSeconds(StandardSeconds);
        if (found.Kind == JsonValueKind.Number && found.Element.TryGetDouble(out var seconds) && seconds is > 0 and <= MostSeconds) return TimeSpan.FromSeconds(seconds);
        found.Bad(expected);
        return TimeSpan.FromSeconds(StandardSeconds);
    }
}
