using ConformanceHarness.Contract.Linearizability;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Contract.Linearizability;

public sealed class LinearizabilityCheckerTests
{
    /// <summary>Known histories: calls as <c>holder resource answer from-to</c>, answers + (accepted), - (refused), ? (lost).</summary>
    [Theory]
    [InlineData("a r + 0-1")]
    [InlineData("a r + 0-1, b r - 2-3")]
    [InlineData("b r - 0-3, a r + 1-2")]
    [InlineData("a r + 0-1, a r - 2-3")]
    [InlineData("a r + 0-1, a r + 2-3")]
    [InlineData("a r + 0-9, b r - 1-2, c r - 3-4")]
    [InlineData("a r - 0-2, b r - 1-3")]
    [InlineData("a r + 0-1, b s + 0-1")]
    [InlineData("a r ? 0-1, b r - 5-6")]
    [InlineData("a r ? 0-1, b r + 5-6")]
    [InlineData("b r - 5-6, a r ? 0-1, c r - 7-8")]
    public void IsLinearizable_GoodHistory_IsTrue(string history) => Assert.True(LinearizabilityChecker.IsLinearizable(Read(history)));

    [Theory]
    [InlineData("a r + 0-2, b r + 1-3", "a+ b+")]
    [InlineData("a r + 0-1, b r + 2-3", "a+ b+")]
    [InlineData("a r - 0-1", "a-")]
    [InlineData("a r - 0-1, a r + 2-3", "a-")]
    [InlineData("a r + 0-1, b s - 2-3", "b-")]
    [InlineData("a r + 0-1, a r + 0-1, a r - 0-1, b r + 0-1", "a+ b+")]
    [InlineData("a r ? 0-1, b r + 2-3, c r + 4-5", "b+ c+")]
    [InlineData("b r - 0-1, a r ? 5-6", "b-")]
    [InlineData("a r + 0-1, a r + 2-3, b r + 4-5, a s - 0-1", "a-")]
    public void Smallest_BadHistory_IsItsFewestCalls(string history, string smallest)
    {
        Assert.False(LinearizabilityChecker.IsLinearizable(Read(history)));
        Assert.Equal(smallest, string.Join(' ', LinearizabilityChecker.Smallest(Read(history)).Select(call => call.Claim.Holder + (call.Answer == CallAnswer.Accepted ? "+" : "-"))));
    }

    /// <summary>Calls that did come one after the other, each seen to last from before its moment until after it, are linearizable.</summary>
    [Property(MaxTest = 300)]
    public Property IsLinearizable_HistoryOfAModel_IsTrue() => Prop.ForAll(Arb.From(Histories), history => LinearizabilityChecker.IsLinearizable(history).Label(Show(history)));

    /// <summary>A second holder's acceptance makes any history bad that has a first.</summary>
    [Property(MaxTest = 300)]
    public Property IsLinearizable_WithASecondHolder_IsFalse() => Prop.ForAll(Arb.From(Histories.Where(history => history.Any(call => call.Answer == CallAnswer.Accepted))), history =>
    {
        var first = history.First(call => call.Answer == CallAnswer.Accepted);
        var second = first with { Number = history.Length + 1, Caller = 99, Claim = first.Claim with { Holder = "z" } };
        var bad = LinearizabilityChecker.Smallest([.. history, second]);
        return (bad.Length == 2 && bad.All(call => call.Answer == CallAnswer.Accepted)).Label(Show(history));
    });

    /// <summary>The search agrees with trying every order.</summary>
    [Property(MaxTest = 300)]
    public Property IsLinearizable_AnyHistory_AgreesWithEveryOrder() => Prop.ForAll(Arb.From(Any), history =>
        (LinearizabilityChecker.IsLinearizable(history) == EveryOrder(history)).Label(Show(history)));

    private static Gen<ConcurrentCall[]> Any =>
        from count in Gen.Choose(1, 6)
        from calls in Gen.ArrayOf(
            from holder in Gen.Elements("a", "b", "c") from answer in Gen.Elements(CallAnswer.Accepted, CallAnswer.Refused)
            from began in Gen.Choose(0, 8) from took in Gen.Choose(0, 4)
            select new ConcurrentCall(0, 1, new("r", holder), answer, began, began + took), count)
        select calls.Select((call, at) => call with { Number = at + 1 }).ToArray();

    private static Gen<ConcurrentCall[]> Histories =>
        from count in Gen.Choose(1, 12)
        from calls in Gen.ArrayOf(
            from holder in Gen.Elements("a", "b", "c") from resource in Gen.Elements("r", "s") from repeat in Gen.Elements(true, false)
            from before in Gen.Choose(0, 25) from after in Gen.Choose(0, 25) select (holder, resource, repeat, before, after), count)
        select Play(calls);

    private static ConcurrentCall[] Play((string Holder, string Resource, bool Repeat, int Before, int After)[] calls)
    {
        var holders = new Dictionary<string, string>();
        return [.. calls.Select((call, at) =>
        {
            var free = holders.TryAdd(call.Resource, call.Holder);
            var accepted = free || (holders[call.Resource] == call.Holder && call.Repeat);
            return new ConcurrentCall(at + 1, at + 1, new(call.Resource, call.Holder), accepted ? CallAnswer.Accepted : CallAnswer.Refused, (10 * at) - call.Before, (10 * at) + call.After);
        })];
    }

    private static bool EveryOrder(ConcurrentCall[] calls) => Orders([.. calls]).Any(order =>
    {
        string? holder = null;
        for (var i = 0; i < order.Count; i++)
        {
            if (order.Skip(i + 1).Any(later => later.Ended < order[i].Began)) return false;
            var met = calls.Any(other => other.Number != order[i].Number && other.Began <= order[i].Ended && order[i].Began <= other.Ended);
            if (order[i].Answer == CallAnswer.Accepted ? holder is not null && holder != order[i].Claim.Holder : holder is null && !met) return false;
            if (order[i].Answer == CallAnswer.Accepted) holder ??= order[i].Claim.Holder;
        }
        return true;
    });

    private static IEnumerable<List<ConcurrentCall>> Orders(List<ConcurrentCall> calls) => calls.Count == 0 ? [[]]
        : calls.SelectMany(first => Orders([.. calls.Where(call => call.Number != first.Number)]).Select(rest => (List<ConcurrentCall>)[first, .. rest]));

    private static string Show(ConcurrentCall[] history) => string.Join(", ", history.Select(call => $"{call.Claim.Holder} {call.Claim.Resource} {call.Answer} {call.Began}-{call.Ended}"));

    private static ConcurrentCall[] Read(string history) => [.. history.Split(", ").Select((text, at) =>
    {
        var parts = text.Split(' ');
        var times = parts[3].Split('-');
        return new ConcurrentCall(at + 1, at + 1, new(parts[1], parts[0]), parts[2] switch { "+" => CallAnswer.Accepted, "-" => CallAnswer.Refused, _ => CallAnswer.Unknown },
            int.Parse(times[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(times[1], System.Globalization.CultureInfo.InvariantCulture));
    })];
}
