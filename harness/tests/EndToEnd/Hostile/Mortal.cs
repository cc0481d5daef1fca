using ConformanceHarness.Campaign.Verdicts;
using ConformanceHarness.Tests.EndToEnd.Hostile.Servers;

namespace ConformanceHarness.Tests.EndToEnd.Hostile;

/// <summary>Endpoints that die in the middle of a run.</summary>
internal static class Mortal
{
    private static readonly TimeSpan Away = TimeSpan.FromMilliseconds(700);

    public static ImmutableArray<HostileEndpoint> All { get; } =
    [
        new("dies-and-comes-back", ExitCodes.Conforms, () => Dying(Away, lastWords: 0, new())) { Judged = 300 },
        new("dies-in-an-answer-and-comes-back", ExitCodes.Departs, () => Dying(Away, lastWords: 30, new()))
        {
            Judged = 300, Clause = HostileEndpoints.Answers, Symptom = "half-an-answer", Intermittent = true,
        },
        new("dies-for-good", ExitCodes.NoVerdict, () => Dying(null, lastWords: 0, new())) { Says = "the endpoint went away", Judged = 100 },
        new("departs-and-dies-for-good", ExitCodes.NoVerdict, () => Dying(null, lastWords: 0, new(answer => answer.Status == 200 ? answer : answer with { Status = 500 })))
        {
            Says = "the endpoint went away", Judged = 100, Clause = HostileEndpoints.NoServerFault, Symptom = "status-500",
        },
    ];

    private static HostileHost Dying(TimeSpan? comesBackAfter, int lastWords, SoundAnswers answers)
    {
        var server = new MortalServer(answers, diesAt: 150, comesBackAfter, lastWords).Start();
        return new(server.Address, server);
    }
}
