namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>The part of an endpoint that knows no socket: a request in, an answer out.</summary>
public interface IResponder
{
    /// <summary>Answers one request; called concurrently.</summary>
    ValueTask<Answer> AnswerAsync(Call call, CancellationToken cancellation);
}
