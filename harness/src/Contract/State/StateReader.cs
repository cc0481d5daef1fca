using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Contract.State;

/// <summary>
/// Says what must come back for a request at a known state, reading its bytes. Whether the holder of a resource may ask
/// for it again no source tells, so that is left open.
/// </summary>
public sealed class StateReader
{
    private readonly ExpectationReader _reader;
    private readonly TargetKnowledge _knowledge;
    private readonly Exclusive? _exclusive;

    /// <summary>Reads requests for a target on which <paramref name="bindings"/> exist and nothing else.</summary>
    public StateReader(Specification specification, BindingSet bindings)
    {
        _reader = new ExpectationReader(specification);
        _knowledge = new() { World = World.Closed, Known = [.. TargetKnowledge.EveryCombination(specification, bindings)] };
        _exclusive = specification.Rules.Exclusive;
    }

    /// <summary>The expectation at <paramref name="state"/>.</summary>
    public Expectation Read(HttpRequest request, Holdings state) => _reader.Read(request, _knowledge) switch
    {
        Expectation.Accept when ClaimOf(request) is { } claim => state.HolderOf(claim.Resource) switch
        {
            null => new Expectation.Accept(),
            var holder when holder == claim.Holder => new Expectation.AcceptOrDecline(),
            _ => new Expectation.Refuse(RefusalKind.State, [_exclusive!.Clause]),
        },
        var other => other,
    };

    /// <summary>What the request asks for, or null when it could not be given it whatever the state.</summary>
    public Claim? Claimed(HttpRequest request) => _reader.Read(request, _knowledge) is Expectation.Accept ? ClaimOf(request) : null;

    private Claim? ClaimOf(HttpRequest request) =>
        _exclusive is { } rule && JsonText.Read(request.Body) is JsonText.Object body
        && body.Root.TryGetProperty(rule.Resource, out var resource) && body.Root.TryGetProperty(rule.Holder, out var holder)
            ? new(resource.GetString()!, holder.GetString()!) : null;
}
