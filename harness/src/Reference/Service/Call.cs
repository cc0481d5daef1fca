using System.Text.Json;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Service;

/// <summary>One request on its way through the steps, with what they found out so far.</summary>
/// <param name="request">The request as it came.</param>
/// <param name="number">1 for the first request of this endpoint, and so on.</param>
public sealed class Call(HttpRequest request, long number)
{
    private IReadOnlyList<MemberVisit>? _members;
    private JsonElement _input;

    /// <summary>The request as it came.</summary>
    public HttpRequest Request { get; } = request;

    /// <summary>Which request of this endpoint it is, from 1.</summary>
    public long Number { get; } = number;

    /// <summary>The input as read; undefined until <see cref="Steps.BodyStep"/> read it. A step may put another in its place.</summary>
    public JsonElement Input
    {
        get => _input;
        set => (_input, _members) = (value, null);
    }

    /// <summary>Every member of the input's shape, present or not, with the rules it is held to.</summary>
    public IReadOnlyList<MemberVisit> Members(ReferenceBehavior behavior) => _members ??= InputWalk.Visit(behavior, Input);
}
