using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>
/// Decides on a world by what became of plain well-formed requests. A refusal as malformed is a fault, not a
/// disposition, so only declines speak for a closed world.
/// </summary>
internal sealed class WorldVote
{
    public int Sent { get; private set; }

    public int Accepted { get; private set; }

    public int Declined { get; private set; }

    public World World => Accepted > 0 && Accepted >= Declined ? World.Open : World.Closed;

    public void Count(Judgement judgement)
    {
        Sent++;
        if (judgement.Class == AnswerClass.Accepted) Accepted++;
        else if (judgement is { Class: AnswerClass.Refused, Symptoms.IsEmpty: true }) Declined++;
    }
}
