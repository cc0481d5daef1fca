using ConformanceHarness.Benchmarks.Publishing;
using ConformanceHarness.Transport.Http;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>Judged cases a second beside a bare loop: same endpoint, same requests, same concurrency, same run, in turn.</summary>
internal static class EndToEndReport
{
    private const int Concurrency = 8;
    private const int Cases = 5_000;
    private const int Rounds = 15;
    private const int ToWarmUp = 4;

    public static async Task PublishAsync()
    {
        await using var endpoint = await FastEndpoint.StartAsync();
        var requests = GeneratedCases.First(Cases).Select(@case => @case.Request).ToArray();
        using var client = new BareClient(endpoint.Address, Concurrency);
        await using var exchanger = new HttpExchanger(new() { Endpoint = endpoint.Address, TimeProvider = TimeProvider.System, Concurrency = Concurrency });
        var bare = new Loop(requests, Concurrency, client.SendAsync);
        var transport = new Loop(requests, Concurrency, async request => await exchanger.SendAsync(request, CancellationToken.None));

        var rounds = new List<(Pace Bare, Pace Transport, Pace Judged)>();
        for (var round = 0; round < ToWarmUp + Rounds; round++)
            rounds.Add((await bare.RunAsync(Cases), await transport.RunAsync(Cases), await Campaigning.PaceAsync(endpoint.Address, Cases, Concurrency)));
        Publish(rounds[ToWarmUp..], rounds[..ToWarmUp]);
    }

    private static void Publish(IReadOnlyList<(Pace Bare, Pace Transport, Pace Judged)> rounds, IReadOnlyList<(Pace Bare, Pace Transport, Pace Judged)> first) => Published.Section("End to end", "end-to-end", $"""
        {Cases:#,0} fuzz cases against a conforming Kestrel endpoint in the same process, {Concurrency} at once, in turn with a bare
        `HttpMessageInvoker` loop that sends the same requests and throws the answers away. Endpoint, loop and harness share the
        cores; processor time is that of all of them. Medians of {Rounds} rounds after {ToWarmUp} while code is
        still being compiled, and of the rounds' ratios. The runtime is set as the command's is.

        {Table.Of(["", "a second", "processor µs each", "of bare, by rate", "of bare, by processor time"],
        [
            Row("bare loop: requests", rounds, round => round.Bare),
            Row("the harness's transport: requests", rounds, round => round.Transport),
            Row("a campaign: judged cases", rounds, round => round.Judged),
        ])}
        Of bare by rate, each round: {Ratios(rounds)}; before that, {Ratios(first)}.
        """);

    private static string[] Row(string name, IReadOnlyList<(Pace Bare, Pace Transport, Pace Judged)> rounds, Func<(Pace Bare, Pace Transport, Pace Judged), Pace> pick) =>
    [
        name,
        Table.Figure(Median(rounds.Select(round => pick(round).Rate))),
        Table.Figure(Median(rounds.Select(round => pick(round).Processor))),
        Table.Figure(Median(rounds.Select(round => pick(round).Rate / round.Bare.Rate))),
        Table.Figure(Median(rounds.Select(round => round.Bare.Processor / pick(round).Processor))),
    ];

    private static string Ratios(IEnumerable<(Pace Bare, Pace Transport, Pace Judged)> rounds) =>
        string.Join(", ", rounds.Select(round => Table.Figure(round.Judged.Rate / round.Bare.Rate)));

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
