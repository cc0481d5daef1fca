using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Tests.Generation.Patterns;

/// <summary>A real constraint, in the three forms its sources give it.</summary>
internal static class TapeArn
{
    internal const string Page = @"arn:(aws(|-cn|-us-gov|-iso[A-Za-z0-9_-]*)):storagegateway:[a-z\-0-9]+:[0-9]+:tape\/[0-9A-Z]{5,16}$";
    internal const string Newest = @"arn:(aws(|-cn|-us-gov|-eusc|-iso[A-Za-z0-9_-]*)):storagegateway:[a-z\-0-9]+:[0-9]+:tape\/[0-9A-Z]{5,16}$";
    internal const string Anchored = "^" + Page;
    internal const string Example = "arn:aws:storagegateway:us-east-1:999999999999:tape/TEST0AA2AF";

    internal static readonly PatternLanguage Bare = PatternLanguage.Create(Page, 50, 500);
    internal static readonly PatternLanguage Language = Bare.WithExample(Example);
    internal static readonly PatternReadings Readings = PatternReadings.Create(Page, [Newest, Anchored], 50, 500).WithExample(Example);
    internal static readonly NearMisses Misses = new(Readings);
}
