using BenchmarkDotNet.Attributes;
using ConformanceHarness.Generation.Patterns;
using Fare;

namespace ConformanceHarness.Benchmarks.Values;

/// <summary>One value of the pattern within its length range, by construction and by filtering.</summary>
public class ValueBenchmarks
{
    private readonly PatternLanguage _language = PatternLanguage.Create(TapePattern.Text, TapePattern.Min, TapePattern.Max);
    private readonly SeededChooser _chooser = new(1);
    private readonly Xeger _xeger = new(TapePattern.ForFare, new Random(1));

    [Benchmark(Description = "by construction, 50 to 500 characters")]
    public string Constructed() => _language.Sample(_chooser).Text;

    [Benchmark(Description = "by construction, exactly 50")]
    public string ConstructedShortest() => _language.SampleOfLength(TapePattern.Min, _chooser)!.Text;

    [Benchmark(Description = "by construction, exactly 500")]
    public string ConstructedLongest() => _language.SampleOfLength(TapePattern.Max, _chooser)!.Text;

    [Benchmark(Description = "Xeger alone, whatever the length")]
    public string Unfiltered() => _xeger.Generate();

    [Benchmark(Description = "Xeger, filtered to 50 to 500")]
    public string Filtered()
    {
        while (true)
            if (_xeger.Generate() is var text && TapePattern.Is(text, TapePattern.Min, TapePattern.Max)) return text;
    }
}
