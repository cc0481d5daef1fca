using ConformanceHarness.Campaign.Probing;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Probing;

public sealed class WorldVoteTests
{
    [Property]
    public void World_AnyVotes_IsOpenWhenMoreAcceptThanDecline(byte accepted, byte declined, byte faulty)
    {
        var vote = new WorldVote();
        for (var i = 0; i < accepted; i++) vote.Count(Kit.Judged(AnswerClass.Accepted));
        for (var i = 0; i < declined; i++) vote.Count(Kit.Judged(AnswerClass.Refused));
        for (var i = 0; i < faulty; i++) vote.Count(Kit.Judged(i % 2 == 0 ? AnswerClass.Faulted : AnswerClass.Refused, Kit.Symptom(Kit.Ids.WellFormed)));
        Assert.Equal(accepted > 0 && accepted >= declined ? World.Open : World.Closed, vote.World);
        Assert.Equal((accepted + declined + faulty, accepted, declined), (vote.Sent, vote.Accepted, vote.Declined));
    }
}
