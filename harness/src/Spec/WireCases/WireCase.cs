using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Spec.WireCases;

/// <summary>
/// One named way to treat a well-formed call before it is sent, with what must become of it. Data
/// (<c>specs/aws-json/wire/*.json</c>), so that the suite can be read, reviewed and taken over without this program.
/// </summary>
public sealed record WireCase
{
    /// <summary>The stable name: the group's file and a slug, such as <c>body/lone-surrogate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The protocol clause it is about.</summary>
    public required ClauseId Clause { get; init; }

    /// <summary>How binding the expectation is: that of the clause, or <see cref="Strength.Observe"/>.</summary>
    public required Strength Strength { get; init; }

    /// <summary>Where the expectation comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The place in the source that says so.</summary>
    public required string Source { get; init; }

    /// <summary>What is special about the request, in a few words.</summary>
    public required string Statement { get; init; }

    /// <summary>What must become of it.</summary>
    public required Intent Intent { get; init; }

    /// <summary>What the operation must be like for the case to make sense.</summary>
    public WireNeed Needs { get; init; }

    /// <summary>What is done to the body, or null.</summary>
    public BodyEdit? Body { get; init; }

    /// <summary>What is done to the headers, in order.</summary>
    public ImmutableArray<HeaderEdit> Headers { get; init; } = [];

    /// <summary>Another method, or null.</summary>
    public string? Method { get; init; }

    /// <summary>Another path and query, or null.</summary>
    public string? Path { get; init; }
}
