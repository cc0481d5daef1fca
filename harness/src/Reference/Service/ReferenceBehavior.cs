using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Answers;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Service;

/// <summary>
/// The endpoint's whole conduct as replaceable parts. <see cref="Conforming"/> keeps every clause; the same record with
/// one part changed breaks exactly one.
/// </summary>
public sealed record ReferenceBehavior
{
    /// <summary>The operation with all it is held to.</summary>
    public required Specification Specification { get; init; }

    /// <summary>How long an answer is held back.</summary>
    public Func<HttpRequest, TimeSpan> Delay { get; init; } = _ => TimeSpan.Zero;

    /// <summary>How the connection fails in the place of an answer, or null: <see cref="FailureKind.Reset"/> before a byte of
    /// one, <see cref="FailureKind.Incomplete"/> after some.</summary>
    public Func<HttpRequest, FailureKind?> Breaks { get; init; } = _ => null;

    /// <summary>Answers before anything is read, or leaves the request to the steps with null.</summary>
    public Func<Call, Response?> BeforeRead { get; init; } = _ => null;

    /// <summary>What a request must pass to get the output, in order; the first refusal counts.</summary>
    public required ImmutableArray<IStep> Steps { get; init; }

    /// <summary>What each input member is held to.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>What exists and who holds it.</summary>
    public required IWorld World { get; init; }

    /// <summary>Makes the output of a request that passed.</summary>
    public required Func<Call, JsonObject> Output { get; init; }

    /// <summary>The output as it is written.</summary>
    public Func<Call, JsonObject, JsonNode?> ShapeOutput { get; init; } = (_, output) => output;

    /// <summary>The refusal as it is written.</summary>
    public Func<Call, Refusal, Refusal> ShapeError { get; init; } = (_, refusal) => refusal;

    /// <summary>The last word on an answer's status, headers and bytes.</summary>
    public Func<Call, Response, Response> Finish { get; init; } = (_, response) => response;

    /// <summary>The conduct that keeps every clause of <paramref name="specification"/>.</summary>
    /// <exception cref="NotSupportedException">The model demands an output member for which no value can be made.</exception>
    public static ReferenceBehavior Conforming(Specification specification, BindingSet bindings, WorldKind world) => new()
    {
        Specification = specification,
        Steps = [new MethodStep(), new MediaTypeStep(), new BodyStep(), new TargetStep(), new TypesStep(), new ConstraintsStep(), new ActionStep()],
        Rules = new RuleBook(specification.Operation.Model),
        World = world == WorldKind.Open ? new OpenWorld() : new ClosedWorld(specification, bindings, new Holdings()),
        Output = new OutputBuilder(specification).Build,
    };

    /// <summary>This conduct with <paramref name="other"/> in the place of the step of type <typeparamref name="TStep"/>, or without it.</summary>
    /// <exception cref="ArgumentException">There is no such step: a change that changes nothing.</exception>
    public ReferenceBehavior With<TStep>(IStep? other) where TStep : IStep
    {
        var at = Steps.IndexOf(Steps.OfType<TStep>().Cast<IStep>().FirstOrDefault()!);
        if (at < 0) throw new ArgumentException($"no step {typeof(TStep).Name}", nameof(other));
        return this with { Steps = other is null ? Steps.RemoveAt(at) : Steps.SetItem(at, other) };
    }
}
