using BenchmarkDotNet.Attributes;
using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Judging;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Benchmarks.Parts;

/// <summary>What the harness itself does for one case, part by part, over the same cases as a fuzz phase.</summary>
public class PartBenchmarks
{
    private const int Count = 512;
    private readonly Fuzz _fuzz = GeneratedCases.Fuzz();
    private readonly Case[] _cases = GeneratedCases.First(Count);
    private readonly Response[] _answers;
    private readonly Expectation[] _expectations;
    private readonly ExpectationReader _reader = new(Checkout.Specification);
    private readonly Judge _judge = new(Checkout.Specification);
    private readonly TargetKnowledge _open = new() { World = World.Open };

    public PartBenchmarks()
    {
        _answers = [.. _cases.Select(CannedAnswers.To)];
        _expectations = [.. _cases.Select(@case => _reader.Read(@case.Request, _open))];
    }

    [Benchmark(Description = "case built", OperationsPerInvoke = Count)]
    public int Build()
    {
        var bytes = 0;
        for (var n = 0; n < Count; n++) bytes += _fuzz.At(GeneratedCases.Seed, n).Request.Body.Length;
        return bytes;
    }

    [Benchmark(Description = "case judged: expectation and answer", OperationsPerInvoke = Count)]
    public int JudgeWhole()
    {
        var graded = 0;
        for (var n = 0; n < Count; n++)
            graded += _judge.Decide(_cases[n].Request, _reader.Read(_cases[n].Request, _open), _answers[n]).Graded.Length;
        return graded;
    }

    [Benchmark(Description = "of it: expectation", OperationsPerInvoke = Count)]
    public int Expect()
    {
        var refused = 0;
        foreach (var @case in _cases)
            if (_reader.Read(@case.Request, _open) is Expectation.Refuse) refused++;
        return refused;
    }

    [Benchmark(Description = "of it: answer", OperationsPerInvoke = Count)]
    public int Decide()
    {
        var graded = 0;
        for (var n = 0; n < Count; n++) graded += _judge.Decide(_cases[n].Request, _expectations[n], _answers[n]).Graded.Length;
        return graded;
    }

    [Benchmark(Description = "request's JSON read once", OperationsPerInvoke = Count)]
    public int ReadJson()
    {
        var objects = 0;
        foreach (var @case in _cases)
            if (JsonText.Read(@case.Request.Body) is JsonText.Object) objects++;
        return objects;
    }

    [Benchmark(Description = "case id", OperationsPerInvoke = Count)]
    public int Digest()
    {
        var length = 0;
        foreach (var @case in _cases) length += RequestDigest.Of(@case.Request).Length;
        return length;
    }
}
