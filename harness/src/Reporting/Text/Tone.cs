namespace ConformanceHarness.Reporting.Text;

/// <summary>What a piece of text means; only the console turns it into a colour.</summary>
public enum Tone
{
    /// <summary>Text to read.</summary>
    Plain,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What may be skipped: labels, rules, what is as it should be.</summary>
    Quiet,

    /// <summary>It holds.</summary>
    Good,

    /// <summary>A must is broken, or the run itself failed.</summary>
    Bad,

    /// <summary>A should is broken, or something was not graded.</summary>
    Warn,
}
