using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Tests.Support;

namespace ConformanceHarness.Tests.Generation.Cases;

/// <summary>What is made from one specification, with the contract's reading of it.</summary>
internal sealed class Made
{
    private readonly ExpectationReader _reader;

    private Made(Specification specification)
    {
        Specification = specification;
        var plain = new PlainValues(specification);
        Book = new FeatureBook(specification, plain);
        Factory = new CaseFactory(Baseline.Fresh(specification, plain), specification.Ids);
        Boundaries = [.. ConformanceHarness.Generation.Cases.Boundaries.Of(Book, Factory)];
        Fuzz = new Fuzz(Book, Factory);
        _reader = new ExpectationReader(specification);
    }

    /// <summary>From the published operation, and from one that no service has.</summary>
    public static ImmutableArray<Made> Both { get; } = [new(Published.Specification), new(Lake.Specification)];

    public static Made OfPublished => Both[0];

    public Specification Specification { get; }

    public FeatureBook Book { get; }

    public CaseFactory Factory { get; }

    public ImmutableArray<Case> Boundaries { get; }

    public Fuzz Fuzz { get; }

    public Expectation Read(Case made) => _reader.Read(made.Request, new() { World = World.Open });

    /// <summary>How maker and contract are at odds, or null.</summary>
    public string? AtOdds(Case made) => !made.HasOpinion || Read(made).Agrees(made.Intent, made.Broken) ? null
        : $"{made.Label}: the maker says {made.Intent} and breaks {string.Join(", ", made.Broken)}; the contract says {Read(made).Describe()}";
}
