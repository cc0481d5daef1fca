using System.Text;
using ConformanceHarness.Spec.Loading;
using Xunit;

namespace ConformanceHarness.Tests.Spec.Loading;

/// <summary>What a loader says of a file it refuses, one line a problem.</summary>
internal static class Problem
{
    public static List<string> Of(Action load) => [.. Assert.Throws<SpecException>(load).Problems.Select(problem => problem.ToString())];

    /// <summary>The one problem there is.</summary>
    public static string Only(Action load) => Assert.Single(Of(load));

    public static ReadOnlyMemory<byte> Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
