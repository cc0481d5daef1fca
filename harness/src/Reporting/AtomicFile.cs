namespace ConformanceHarness.Reporting;

/// <summary>Writes a file whole or not at all: beside it first, then in its place by one rename (POSIX <c>rename</c>).</summary>
public static class AtomicFile
{
    /// <summary>Replaces what is at <paramref name="path"/>, whose directory must exist.</summary>
    /// <exception cref="ReportException">The file could not be written; what was there before is still there.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var beside = $"{path}.partial";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception exception) when (ReportException.IsExpected(exception))
        {
            throw new ReportException(path, exception);
        }
    }
}
