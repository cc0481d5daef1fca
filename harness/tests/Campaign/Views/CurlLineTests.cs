using System.Diagnostics;
using System.Text;
using ConformanceHarness.Campaign.Views;
using ConformanceHarness.Tests.Support;
using ConformanceHarness.Wire;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Views;

/// <summary>What a shell makes of the line is what the request says, whatever is in it, and nothing else happens.</summary>
public sealed class CurlLineTests : IDisposable
{
    // Stands for curl: each argument and the input, kept apart by NUL.
    private const string Stand = """curl() { printf '%s\0' "$@" > "$OUT/arguments"; case " $* " in *" @- "*) cat > "$OUT/input";; esac; }; """;
    private static readonly Uri Address = new("http://127.0.0.1:8080/");
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private static HttpRequest Post(byte[] body, params Header[] headers) => new() { Method = "POST", Headers = [.. headers], Body = body };

    private (string[] Arguments, byte[]? Input) Called(string line)
    {
        File.Delete(_directory["input"]);
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", Stand + line }, WorkingDirectory = _directory.Path, Environment = { ["OUT"] = _directory.Path }, RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        var said = shell.StandardOutput.ReadToEnd() + shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(("", 0), (said, shell.ExitCode));
        var input = File.Exists(_directory["input"]) ? File.ReadAllBytes(_directory["input"]) : null;
        Assert.Empty(Directory.EnumerateFiles(_directory.Path).Select(Path.GetFileName).Except(["arguments", "input"]));
        return (File.ReadAllText(_directory["arguments"]).Split('\0')[..^1], input);
    }

    private void Sends(HttpRequest request)
    {
        var (arguments, input) = Called(CurlLine.Of(Address, request));
        var data = arguments[Array.IndexOf(arguments, "--data-binary") + 1];
        Assert.Equal(request.Body.ToArray(), data == "@-" ? input! : Encoding.UTF8.GetBytes(data));
        Assert.Equal(Address.ToString(), arguments[^1]);
        var headers = arguments.Index().Where(at => at.Index > 0 && arguments[at.Index - 1] == "-H").Select(at => at.Item);
        Assert.Equal(request.Headers.Select(header => header.Value.Length == 0 ? $"{header.Name};" : $"{header.Name}: {header.Value}"), headers.Where(header => header != "Content-Type:"));
    }

    [Property(MaxTest = 25)]
    public void Of_AnyBytes_SendsThem(byte[] body) => Sends(Post(body));

    [Property(MaxTest = 25)]
    public void Of_AnyText_SendsItAndRunsNothing(NonNull<string> text, NonNull<string> value)
    {
        var safe = new string([.. value.Get.Where(c => c >= ' ' && !char.IsSurrogate(c))]);
        Sends(Post(Encoding.UTF8.GetBytes(text.Get), new Header("X-Any", safe)));
    }

    [Theory]
    [InlineData("'; touch hacked; '")]
    [InlineData("$(touch hacked)`touch hacked`\"$HOME\"")]
    [InlineData("@/etc/passwd")]
    [InlineData("\\'\\\\''")]
    [InlineData("-X DELETE --next")]
    [InlineData("%s %n \\0101")]
    [InlineData("")]
    [InlineData("a\nb\rc\td\0e")]
    [InlineData("\u001b]0;x\u0007")]
    public void Of_HostileText_IsTextOnly(string text)
    {
        Sends(Post(Encoding.UTF8.GetBytes(text)));
        if (text.All(c => c >= ' ')) Sends(Post([], new Header("X-Any", text), new Header("Content-Type", text)));
    }

    [Fact]
    public void Of_LongBody_FitsTheShellsArguments() => Sends(Post(Encoding.UTF8.GetBytes(new string('x', 90_000))));

    [Fact]
    public void Of_NoContentType_KeepsCurlFromAddingOne()
    {
        Assert.Contains("-H 'Content-Type:'", CurlLine.Of(Address, Post([])), StringComparison.Ordinal);
        Assert.DoesNotContain("-H 'Content-Type:'", CurlLine.Of(Address, Post([], new Header("content-type", "x"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATCH", "-X 'PATCH'")]
    [InlineData("po'st", "-X 'po'\\''st'")]
    [InlineData("HEAD", "--head")]
    public void Of_OtherMethod_IsSaid(string method, string words) =>
        Assert.Contains(words, CurlLine.Of(Address, Post([1]) with { Method = method }), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:1/", "//", "'http://127.0.0.1:1//'")]
    [InlineData("http://127.0.0.1:1/", "//other.example/", "'http://127.0.0.1:1//other.example/'")]
    [InlineData("http://127.0.0.1:1/base/", "/", "'http://127.0.0.1:1/base/'")]
    [InlineData("http://127.0.0.1:1/", "/%2e%41?a=b", "'http://127.0.0.1:1/%2e%41?a=b'")]
    [InlineData("http://127.0.0.1:1/", "/../[x]", "--globoff --path-as-is")]
    public void Of_OtherPath_IsSentAsItIs(string address, string path, string words) =>
        Assert.Contains(words, CurlLine.Of(new Uri(address), Post([1]) with { Path = path }), StringComparison.Ordinal);

    [Fact]
    public void Of_AnyBody_ShowsNoControlCharacter() =>
        Assert.DoesNotContain(CurlLine.Of(Address, Post([.. Enumerable.Range(0, 128).Select(b => (byte)b)])), char.IsControl);
}
