using ConformanceHarness.Generation.Patterns;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

/// <summary>Patterns of the forms that published AWS models use, each with a length range.</summary>
internal sealed record PatternCase(string Pattern, int Min, int Max)
{
    internal static readonly ImmutableArray<PatternCase> All =
    [
        new(TapeArn.Page, 50, 500),
        new(TapeArn.Newest, 50, 500),
        new(TapeArn.Anchored, 50, 500),
        new(@"^arn:(aws|aws-cn|aws-us-gov|aws-iso|aws-iso-b):storagegateway:[a-z\-0-9]+:[0-9]+:gateway\/(.+)$", 50, 500),
        new(@"[a-zA-Z0-9_.-]+", 1, 128),
        new(@"^[a-zA-Z0-9_.-]+$", 3, 255),
        new(@"^[\S\s]*$", 0, 255),
        new(@"^.*\S.*$", 1, 60),
        new(@"^(?=.*[a-z])(?=.*[0-9])[a-zA-Z0-9]{8,64}$", 8, 64),
        new(@"^(?!.*--)[a-z][a-z0-9-]{1,61}[a-z0-9]$", 3, 63),
        new(@"^\{[0-9a-f]+\}$", 1, 40),
        new(@"^(?!aws:).+", 1, 128),
        new(@"^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$", 1, 256),
        new(@"^(ACTIVE|DISABLED)$", 1, 20),
        new(@"^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$", 2, 256),
        new(@"[^/\\\x00-\x1f]+", 1, 40),
        new(@"^[^:].*$", 1, 40),
        new(@".*", 0, 30),
        new(@"\d{12}", 12, 12),
        new("^[a-z][0-9]*$", 3, 3),
        new(@"^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", 36, 36),
        new(@"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$", 1, 10),
        new(@"^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.|$)){4}$", 7, 15),
        new(@"^\/?(\w|\w{3})+?(\t{0,2} )?$", 1, 32),
        new(@"a?b*?(c|dd){2,3}|(?<x>x-)?y{3}$|^$", 0, 12),
        new(@"^[\w\s.,'-]{1,20}\u0041\x42[\]\[^-]$", 4, 23),
        new(@"shardId-[0-9]{12}", 1, 128),
        new(@"^arn:aws.*:kinesis:.*:\d{12}:stream/[a-zA-Z0-9_.-]+$", 1, 2048),
    ];

    private PatternLanguage? _language;
    private NearMisses? _misses;

    internal PatternLanguage Language => _language ??= PatternLanguage.Create(Pattern, Min, Max);

    internal NearMisses Misses => _misses ??= new(PatternReadings.Of(Language));

    internal static PatternCase At(int pick) => All[(int)((uint)pick % (uint)All.Length)];

    internal static TheoryData<string> Patterns => [.. All.Select(one => one.Pattern)];

    internal static PatternCase For(string pattern) => All.Single(one => one.Pattern == pattern);
}
