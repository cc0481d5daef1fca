namespace ConformanceHarness.Contract.Judging;

/// <summary>The class of an answer; the same request gets the same class, state aside.</summary>
public enum AnswerClass
{
    /// <summary>A success status without an error type.</summary>
    Accepted,
    /// <summary>A client error.</summary>
    Refused,
    /// <summary>The caller was refused, not the request: signature, credentials, permission.</summary>
    NotAuthenticated,
    /// <summary>The caller is asked to wait.</summary>
    Throttled,
    /// <summary>A server error.</summary>
    Faulted,
    /// <summary>A redirect, or a status of no class above.</summary>
    Strange,
    /// <summary>No whole answer.</summary>
    Broken,
    /// <summary>Nobody was there to answer.</summary>
    Unreachable,
}
