using System.Text;
using System.Text.RegularExpressions;

namespace ConformanceHarness.Contract.Judging;

/// <summary>Recognises the stack traces of common run-times in an error's body (CWE-209).</summary>
internal static partial class StackTrace
{
    private const int Searched = 64 * 1024;

    public static bool IsIn(ReadOnlyMemory<byte> body) =>
        body.Length > 0 && Frame().IsMatch(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, Searched)]));

    [GeneratedRegex(
        @"(\bat [\w.$<>`\[\]+]+\([^)]{0,200}\))|(Traceback \(most recent call last\))|(\bFile \\?""[^""]+\\?"", line \d+)|(goroutine \d+ \[)|(\bat [^""\n]{0,120}\.[cm]?[jt]s:\d+:\d+)|(\.(java|kt|scala|rb|php|go|cs):(line )?\d+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
