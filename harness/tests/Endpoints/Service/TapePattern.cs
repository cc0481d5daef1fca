using System.Text.RegularExpressions;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>The page's pattern for TapeARN, cut into its elements so that a mutant can change one.</summary>
public sealed record TapePattern
{
    /// <summary>The first word.</summary>
    public string Arn { get; init; } = "arn";

    /// <summary>The partition; <c>{eusc}</c> is filled in as the disposition says.</summary>
    public string Partition { get; init; } = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_-]*)";

    /// <summary>The service.</summary>
    public string Service { get; init; } = "storagegateway";

    /// <summary>The region.</summary>
    public string Region { get; init; } = @"[a-z\-0-9]+";

    /// <summary>The account.</summary>
    public string Account { get; init; } = "[0-9]+";

    /// <summary>The resource type.</summary>
    public string Resource { get; init; } = "tape";

    /// <summary>Between resource type and id.</summary>
    public string Slash { get; init; } = "/";

    /// <summary>The id.</summary>
    public string Id { get; init; } = "[0-9A-Z]{5,16}";

    /// <summary>The end of input: <c>$</c> of ECMA-262 is <c>\z</c> here.</summary>
    public string End { get; init; } = @"\z";

    /// <summary>The five separators, from left to right.</summary>
    public ImmutableArray<string> Separators { get; init; } = [":", ":", ":", ":", ":"];

    /// <summary>Whether case is ignored; by rule it is not.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>The pattern as a regular expression.</summary>
    public Regex Build(bool anchored, bool eusc)
    {
        var partition = Partition.Replace("{eusc}", eusc ? "|-eusc" : "", StringComparison.Ordinal);
        string[] parts = [Arn, partition, Service, Region, Account];
        var text = string.Concat(parts.Zip(Separators, (part, separator) => $"(?:{part}){separator}"));
        var options = RegexOptions.CultureInvariant | (IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        return new Regex($"{(anchored ? @"\A" : "")}{text}{Resource}{Slash}{Id}{End}", options, TimeSpan.FromSeconds(1));
    }
}
