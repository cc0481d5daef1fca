namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>A responder that is no more than a function.</summary>
public sealed class Responder(Func<Call, Answer> answer) : IResponder
{
    /// <inheritdoc/>
    public ValueTask<Answer> AnswerAsync(Call call, CancellationToken cancellation) => new(answer(call));
}
