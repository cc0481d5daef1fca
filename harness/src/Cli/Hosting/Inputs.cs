using System.CommandLine;
using ConformanceHarness.Cli.Options;
using ConformanceHarness.Reference;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Loading;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Cli.Hosting;

/// <summary>Loads the files a command works on.</summary>
internal static class Inputs
{
    private const string DefaultModel = "specs/storagegateway/2013-06-30/model.json";

    /// <summary>The specification the options name.</summary>
    public static Specification Specification(ParseResult parsed, string home) => SpecificationLoader.Load(
        parsed.GetValue(HarnessOptions.Model) ?? Path.Combine(home, DefaultModel),
        parsed.GetValue(HarnessOptions.Operation), Path.Combine(home, "specs", "aws-json"));

    /// <summary>The bindings the options name, or none.</summary>
    public static BindingSet Bindings(ParseResult parsed, Specification specification) =>
        parsed.GetValue(HarnessOptions.Bindings) is { } file ? BindingsLoader.Load(file, specification) : BindingSet.None;

    /// <summary>What exists on the embedded reference: the bindings given, else its own where they fit the operation.</summary>
    public static BindingSet ReferenceBindings(ParseResult parsed, Specification specification, string home)
    {
        if (parsed.GetValue(HarnessOptions.Bindings) is not null) return Bindings(parsed, specification);
        return specification.Rules.Scenarios.IsEmpty
            ? BindingSet.None : BindingsLoader.Load(Path.Combine(home, "fixtures", "bindings", "reference.json"), specification);
    }

    /// <summary>The worlds of the embedded reference, the open one first; where no clause names anything that could exist, nothing can be missing either.</summary>
    public static ImmutableArray<WorldKind> ReferenceWorlds(ParseResult parsed, Specification specification) => parsed.GetValue(HarnessOptions.World) switch
    {
        "open" => [WorldKind.Open],
        "closed" => [WorldKind.Closed],
        _ => specification.Rules.Scenarios.IsEmpty ? [WorldKind.Open] : [WorldKind.Open, WorldKind.Closed],
    };

    /// <summary>The known failures the options name; without any, those of the embedded reference where it is the target.</summary>
    public static ImmutableArray<KnownFailure> KnownFailures(ParseResult parsed, Specification specification, string home) =>
        parsed.GetValue(HarnessOptions.KnownFailures) is { } file ? KnownFailuresLoader.Load(file, specification)
        : parsed.GetValue(HarnessOptions.Endpoint) is null ? KnownFailuresLoader.Load(Path.Combine(home, "fixtures", "known-failures", "reference.json"), specification) : [];
}
