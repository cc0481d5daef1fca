namespace ConformanceHarness.Reporting;

/// <summary>A report could not be written; the message names the file and says why.</summary>
public sealed class ReportException : Exception
{
    /// <summary>A problem with one path.</summary>
    public ReportException(string path, Exception inner)
        : base($"cannot write {path}: {Reason(inner)}", inner) => Path = path;

    /// <summary>Several problems at once.</summary>
    public ReportException(ImmutableArray<ReportException> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.Message)), problems[0]) => Path = problems[0].Path;

    /// <summary>The first path that could not be written.</summary>
    public string Path { get; }

    /// <summary>Whether <paramref name="exception"/> is one that writing a file may end in.</summary>
    internal static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Reason(Exception inner) => inner switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "no such directory",
        _ => inner.Message,
    };
}
