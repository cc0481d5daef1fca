using System.Runtime.CompilerServices;
using ConformanceHarness.Reporting.Snapshots;
using Xunit;

namespace ConformanceHarness.Tests.Support;

/// <summary>
/// Holds a text to the file verified for it, in the way of Verify: <c>Class.Method.verified.txt</c> beside the test,
/// <c>.received.txt</c> beside that while the two differ. To accept what came, move the one over the other.
/// </summary>
internal static class Verifier
{
    public static void Verify(string received, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}");
        var (verifiedFile, receivedFile) = ($"{stem}.verified.txt", $"{stem}.received.txt");
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile) : null;
        var diff = UnifiedDiff.Between(verified ?? "", received);
        if (verified is not null && diff.Length == 0)
        {
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, received.ReplaceLineEndings("\n"));
        Assert.Fail($"{(verified is null ? "Nothing is verified yet" : "Not what was verified")}: {receivedFile}\n{string.Join('\n', diff)}");
    }
}
