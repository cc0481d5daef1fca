using ConformanceHarness.Reference.Answers;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Service;

/// <summary>From request to answer, without a network: the order is that seen at a real service of the protocol (kinesalite).</summary>
/// <param name="behavior">The conduct.</param>
public sealed class ReferenceService(ReferenceBehavior behavior)
{
    /// <summary>The path that brings the state back to the start when posted to; of the reference alone, no part of any API.</summary>
    public const string ResetPath = "/_reference/reset";

    private const int NoContent = 204;
    private static readonly Response Done = new() { Status = NoContent, Headers = [], Body = ReadOnlyMemory<byte>.Empty };

    private readonly AnswerWriter _writer = new(behavior.Specification.Operation);
    private long _calls;

    /// <summary>The conduct.</summary>
    public ReferenceBehavior Behavior { get; } = behavior;

    /// <summary>Answers one request; safe from many threads at once.</summary>
    public Response Answer(HttpRequest request)
    {
        if (request is { Method: "POST", Path: ResetPath })
        {
            Reset();
            return Done;
        }
        var call = new Call(request, Interlocked.Increment(ref _calls));
        return Behavior.Finish(call, Behavior.BeforeRead(call) ?? Proceed(call));
    }

    /// <summary>Answers a request whose body could not be received whole, so that no step ever sees it.</summary>
    /// <param name="request">What of it was received.</param>
    /// <param name="status">The client error the HTTP server found.</param>
    public Response Unreadable(HttpRequest request, int status)
    {
        var call = new Call(request, Interlocked.Increment(ref _calls));
        return _writer.Refusal(call, Refusals.Serialization("The body does not end as its header fields say.") with { Status = status });
    }

    /// <summary>Brings the state back to the start.</summary>
    public void Reset() => Behavior.World.Reset();

    private Response Proceed(Call call)
    {
        foreach (var step in Behavior.Steps)
            if (step.Refuse(Behavior, call) is { } refusal)
                return _writer.Refusal(call, Behavior.ShapeError(call, refusal));
        return _writer.Output(call, Behavior.ShapeOutput(call, Behavior.Output(call)));
    }
}
