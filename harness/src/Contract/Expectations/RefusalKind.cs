namespace ConformanceHarness.Contract.Expectations;

/// <summary>Kinds of refusal, each with the statuses and error types that are right for it.</summary>
public enum RefusalKind
{
    /// <summary>A length, pattern, range, enum or presence is broken.</summary>
    Constraint,
    /// <summary>A member has another JSON type.</summary>
    WrongType,
    /// <summary>Members break several things at once; which is named first is the server's to choose.</summary>
    Several,
    /// <summary>The body is no JSON object.</summary>
    Malformed,
    /// <summary>The body is empty: readers differ on whether it is malformed or carries nothing.</summary>
    Empty,
    /// <summary>The target names no operation.</summary>
    Target,
    /// <summary>All is well-formed, but what is named does not allow it.</summary>
    State,
    /// <summary>The decoded request breaks a clause, and its bytes are odd enough for a refusal in any form.</summary>
    AnyForm,
}
