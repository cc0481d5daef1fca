using System.Collections.Frozen;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec;

/// <summary>What AWS JSON says of every operation.</summary>
/// <param name="Clauses">The protocol's clauses.</param>
/// <param name="CommonErrors">Client error types any operation may answer with.</param>
/// <param name="ServerErrors">Error types that mean the server failed.</param>
/// <param name="ThrottlingErrors">Error types that ask the caller to wait; never graded.</param>
/// <param name="ConstraintErrors">Error types that name a broken constraint, beside the operation's own client errors.</param>
/// <param name="MalformedErrors">Error types that call a request malformed; never right for a well-formed one.</param>
/// <param name="AuthenticationErrors">Error types that refuse the caller rather than the request.</param>
public sealed record ProtocolSpec(
    ImmutableArray<Clause> Clauses,
    FrozenSet<string> CommonErrors,
    FrozenSet<string> ServerErrors,
    FrozenSet<string> ThrottlingErrors,
    FrozenSet<string> ConstraintErrors,
    FrozenSet<string> MalformedErrors,
    FrozenSet<string> AuthenticationErrors)
{
    /// <summary>The named cases of malformed and odd requests, which are the same for every operation.</summary>
    public ImmutableArray<WireCase> WireCases { get; init; } = [];

    /// <summary>The named cases that are bytes for a connection, which are the same for every operation.</summary>
    public ImmutableArray<HttpCase> HttpCases { get; init; } = [];
}
