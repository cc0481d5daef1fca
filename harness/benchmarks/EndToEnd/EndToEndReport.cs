using ConformanceHarness.Benchmarks.Publishing;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>Judged cases a second beside a bare loop: same endpoint, same requests, same concurrency, same run, in turn.</summary>
internal static class EndToEndReport
{
    private const int Concurrency = 8;
    private const int Cases = 10_000;
    private const int Rounds = 5;

    public static async Task PublishAsync()
    {
        await using var endpoint = await FastEndpoint.StartAsync();
        using var bare = new BareLoop(endpoint.Address, [.. GeneratedCases.First(Cases).Select(@case => @case.Request)], Concurrency);
        await bare.RateAsync(Cases);
        await Campaigning.RateAsync(endpoint.Address, Cases, Concurrency);
        var rounds = new List<(double Bare, double Judged)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add((await bare.RateAsync(Cases), await Campaigning.RateAsync(endpoint.Address, Cases, Concurrency)));

        var ratio = Median(rounds.Select(round => round.Judged / round.Bare));
        Published.Section("End to end", "end-to-end", $"""
            {Cases:#,0} fuzz cases against a conforming Kestrel endpoint in the same process, {Concurrency} at once, in turn with a bare
            `HttpMessageInvoker` loop that sends the same requests and throws the answers away. Endpoint, loop and harness share the cores.

            {Table.Of(["round", "bare loop, requests a second", "harness, judged cases a second", "ratio"], rounds.Select((round, at) =>
                new[] { $"{at + 1}", Table.Figure(round.Bare), Table.Figure(round.Judged), Table.Figure(round.Judged / round.Bare) })
                .Append(["median", Table.Figure(Median(rounds.Select(round => round.Bare))), Table.Figure(Median(rounds.Select(round => round.Judged))), Table.Figure(ratio)]))}
            """);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
