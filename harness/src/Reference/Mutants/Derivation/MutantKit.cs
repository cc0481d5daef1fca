using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>What mutants of one operation are derived from, and the requests to show them with.</summary>
internal sealed class MutantKit
{
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ImmutableArray<Witness> _open;
    private readonly ImmutableArray<Witness> _closed;

    public MutantKit(Specification specification, BindingSet bindings)
    {
        (Specification, Bindings) = (specification, bindings);
        Values = new PlainValues(specification.Operation.Model);
        Inputs = new Inputs(specification, Values);
        Sites = [.. MemberSite.All(specification)];
        Scenarios = [.. BoundScenario.All(specification, bindings)];
        _open = [.. ProbeRequests.Open(this).Select(Witness.Of)];
        _closed = [.. ProbeRequests.Closed(this).Select(Witness.Of), .. _open];
    }

    public Specification Specification { get; }

    public BindingSet Bindings { get; }

    public OperationClauses Ids => Specification.Ids;

    public PlainValues Values { get; }

    public Inputs Inputs { get; }

    /// <summary>Every place of the input, at any depth.</summary>
    public ImmutableArray<MemberSite> Sites { get; }

    /// <summary>The places that are text at the top of the input.</summary>
    public IEnumerable<MemberSite> Texts => Sites.Where(site => site is { IsText: true, Path.Steps.Length: 1 });

    /// <summary>Every combination of bound values whose fate the documentation tells.</summary>
    public ImmutableArray<BoundScenario> Scenarios { get; }

    /// <summary>Requests of all kinds: most changes show on one of them.</summary>
    public IEnumerable<Witness> Probes(WorldKind world) => world == WorldKind.Open ? _open : _closed;

    public ReferenceBehavior Behavior(WorldKind world) => ReferenceBehavior.Conforming(Specification, Bindings, world);

    public ReferenceService Reference(WorldKind world) => new(Behavior(world));

    /// <summary>A call of the operation with that input.</summary>
    public HttpRequest Call(JsonNode? input) => Raw(input?.ToJsonString(AsIs) ?? "null");

    /// <summary>A call of the operation with that body.</summary>
    public HttpRequest Raw(string body) => Raw(Encoding.UTF8.GetBytes(body));

    /// <inheritdoc cref="Raw(string)"/>
    public HttpRequest Raw(byte[] body) => AwsJsonRequest.For(Specification.Operation, body);

    /// <summary>What brings the reference back to the start; no call of the operation.</summary>
    public HttpRequest Reset => Plain with { Path = ReferenceService.ResetPath };

    /// <summary>The plain call.</summary>
    public HttpRequest Plain => Call(Inputs.Plain());

    /// <summary>Plain calls that differ in <paramref name="site"/> alone.</summary>
    public IEnumerable<Witness> With(MemberSite site, IEnumerable<JsonNode?> values) =>
        values.Select(value => Witness.Of(Call(Inputs.Set(site.Path, value))));
}
