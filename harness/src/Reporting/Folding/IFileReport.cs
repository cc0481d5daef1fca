namespace ConformanceHarness.Reporting.Folding;

/// <summary>A report that is one file and needs to know how the run ended: a pure function of the record.</summary>
public interface IFileReport
{
    /// <summary>The file's name within the directory of reports.</summary>
    string FileName { get; }

    /// <summary>The file's bytes.</summary>
    byte[] Render(RunRecord run);
}
