namespace ConformanceHarness.Reporting.Console;

/// <summary>What the console report needs to know of where it writes; the command finds it out.</summary>
public sealed record ConsoleOptions
{
    /// <summary>Whether to draw progress in place: a terminal that understands ANSI is attached and nobody asked for plain lines.</summary>
    public bool Live { get; init; }

    /// <summary>Whether colours may be used.</summary>
    public bool Colour { get; init; }

    /// <summary>The width in cells, or null to take the terminal's, and 80 where there is none.</summary>
    public int? Width { get; init; }

    /// <summary>The directory of the other reports, as the user wrote it, or null when there are none.</summary>
    public string? ReportDirectory { get; init; }
}
