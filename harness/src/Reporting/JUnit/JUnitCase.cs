namespace ConformanceHarness.Reporting.JUnit;

/// <summary>How a test case came out.</summary>
internal enum JUnitResult
{
    Passed,
    Failed,
    Skipped,
    Error,
}

/// <summary>A test case. Every text is fit for XML 1.0 already.</summary>
/// <param name="Class">What servers group by.</param>
/// <param name="Name">The name.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Result">How it came out.</param>
/// <param name="Type">The kind of failure, a slug.</param>
/// <param name="Message">One line on it.</param>
/// <param name="Text">All there is to say of it.</param>
internal sealed record JUnitCase(
    string Class, string Name, double Seconds, JUnitResult Result, string Type = "", string Message = "", string Text = "");
