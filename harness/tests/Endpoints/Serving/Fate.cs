namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>What becomes of an answer.</summary>
public enum Fate
{
    /// <summary>It is sent.</summary>
    Sent,

    /// <summary>The connection is reset instead.</summary>
    Reset,

    /// <summary>Nothing is sent, and the connection stays open.</summary>
    Withheld,
}
