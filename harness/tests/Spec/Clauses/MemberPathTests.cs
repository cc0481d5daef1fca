using ConformanceHarness.Spec.Clauses;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Clauses;

public sealed class MemberPathTests
{
    [Fact]
    public void Then_Steps_AreWhatWasWalked()
    {
        var path = MemberPath.Root.Then("Shore").Then("Piers").Then("member");

        Assert.Equal("Shore/Piers/member", path.Value);
        Assert.Equal(["Shore", "Piers", "member"], path.Steps.AsEnumerable());
        Assert.True(MemberPath.Root.Steps.IsEmpty);
    }

    [Fact]
    public void OperationClauses_Ids_AreMadeOfNamePathAndAspect()
    {
        var ids = new OperationClauses("Op");

        Assert.Equal("Op/input/A/b/length-max", ids.Input(new("A/b"), InputAspect.LengthMax).Value);
        Assert.Equal("Op/output/A/echo", ids.Output(new("A"), "echo").Value);
        Assert.Equal(Enum.GetValues<InputAspect>().Length, Enum.GetValues<InputAspect>().Select(aspect => aspect.Slug()).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((InputAspect)99).Slug());
    }
}
