using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>Each element of TapeARN's pattern widened, narrowed or dropped (API page, Request Parameters).</summary>
internal static class PatternMutants
{
    private static readonly TapePattern Page = new();
    private static readonly string Long = new('a', 40);

    public static ImmutableArray<Mutant> All { get; } =
    [
        Dropped(),
        .. Partition(),
        .. Words(),
        .. Region(),
        .. Account(),
        .. Id(),
        .. End(),
        .. Enumerable.Range(0, 5).SelectMany(Separator),
    ];

    private static Mutant Dropped() => Make.Of(
        "tape-pattern-dropped", "length, pattern or required broken", Clauses.TapePattern, new Rules { TapePattern = null }, Probe.Tape(Arns.Gateway));

    private static IEnumerable<Mutant> Partition() =>
    [
        Of("partition-plain-refused", Page with { Partition = "aws(-cn|-us-gov{eusc}|-iso[A-Za-z0-9_-]*)" }, Arns.Tape, Clauses.Accepts),
        Of("partition-china-refused", Page with { Partition = "aws(|-us-gov{eusc}|-iso[A-Za-z0-9_-]*)" }, Arns.TapeOf("aws-cn")),
        Of("partition-gov-refused", Page with { Partition = "aws(|-cn{eusc}|-iso[A-Za-z0-9_-]*)" }, Arns.TapeOf("aws-us-gov")),
        Of("partition-iso-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc})" }, Arns.TapeOf("aws-iso")),
        Of("partition-iso-needs-suffix", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_-]+)" }, Arns.TapeOf("aws-iso")),
        Of("partition-iso-suffix-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso)" }, Arns.TapeOf("aws-iso-b")),
        Of("partition-iso-suffix-one-letter", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso(-[a-z])?)" }, Arns.TapeOf("aws-iso-west")),
        Of("partition-iso-suffix-short", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_-]{0,8})" }, Arns.TapeOf("aws-iso-123456789")),
        Of("partition-iso-underscore-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9-]*)" }, Arns.TapeOf("aws-iso_b")),
        Of("partition-iso-hyphen-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_]*)" }, Arns.TapeOf("aws-iso-b")),
        Of("partition-iso-digits-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z_-]*)" }, Arns.TapeOf("aws-iso2")),
        Of("partition-iso-upper-case-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[a-z0-9_-]*)" }, Arns.TapeOf("aws-isoB")),
        Of("partition-iso-lower-case-refused", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Z0-9_-]*)" }, Arns.TapeOf("aws-isob")),
        Of("partition-unchecked", Page with { Partition = "[^:]+" }, Arns.TapeOf("azure")),
        Of("partition-any-suffix", Page with { Partition = "aws[A-Za-z0-9_-]*" }, Arns.TapeOf("aws-eu")),
        Of("partition-may-be-empty", Page with { Partition = "(|aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_-]*))" }, Arns.TapeOf("")),
        Of("partition-china-suffix", Page with { Partition = "aws(|-cn[a-z0-9-]*|-us-gov{eusc}|-iso[A-Za-z0-9_-]*)" }, Arns.TapeOf("aws-cn-b")),
        Of("partition-iso-dot", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_.-]*)" }, Arns.TapeOf("aws-iso.b")),
        Of("partition-iso-any-character", Page with { Partition = "aws(|-cn|-us-gov{eusc}|-iso[^:]*)" }, Arns.TapeOf("aws-iso b")),
        Of("partition-any-case", Page with { Partition = "(?i:aws(|-cn|-us-gov{eusc}|-iso[A-Za-z0-9_-]*))" }, Arns.TapeOf("AWS")),
    ];

    private static IEnumerable<Mutant> Words() =>
    [
        Of("arn-any-case", Page with { Arn = "(?i:arn)" }, Changed("arn:", "ARN:")),
        Of("arn-any-word", Page with { Arn = "[a-z]+" }, Changed("arn:", "urn:")),
        Of("service-any-name", Page with { Service = "[a-z0-9-]+" }, Arns.TapeOf(service: "backup-storage")),
        Of("service-any-text", Page with { Service = "[^:]*" }, Arns.TapeOf(service: "", region: "ap-southeast-2")),
        Of("service-any-case", Page with { Service = "(?i:storagegateway)" }, Arns.TapeOf(service: "StorageGateway")),
        Of("service-hyphenated", Page with { Service = "storage-?gateway" }, Arns.TapeOf(service: "storage-gateway")),
        Of("service-prefix-only", Page with { Service = "storagegateway[a-z-]*" }, Arns.TapeOf(service: "storagegateway-fips")),
        Of("resource-any-case", Page with { Resource = "(?i:tape)" }, Changed("tape/", "Tape/")),
        Of("resource-any-word", Page with { Resource = "[a-z]+" }, Changed("tape/", "volume/")),
        Of("resource-plural", Page with { Resource = "tapes?" }, Changed("tape/", "tapes/")),
        Of("slash-or-colon", Page with { Slash = "[/:]" }, Changed("tape/", "tape:")),
        Of("slash-any-character", Page with { Slash = "." }, Changed("tape/", "tape-")),
        Of("slash-optional", Page with { Slash = "/?" }, Changed("tape/", "tape")),
        Of("slash-repeated", Page with { Slash = "/+" }, Changed("tape/", "tape//")),
        Of("any-case", Page with { IgnoreCase = true }, Arns.Tape.ToLowerInvariant()),
    ];

    private static IEnumerable<Mutant> Region() =>
    [
        Of("region-underscore", Page with { Region = @"[a-z\-0-9_]+" }, Arns.TapeOf(region: "us_east_1")),
        Of("region-upper-case", Page with { Region = @"[A-Za-z\-0-9]+" }, Arns.TapeOf(region: "US-EAST-1")),
        Of("region-dot", Page with { Region = @"[a-z\-0-9.]+" }, Arns.TapeOf(region: "us.east.1")),
        Of("region-may-be-empty", Page with { Region = @"[a-z\-0-9]*" }, Arns.TapeOf(region: "")),
        Of("region-any-text", Page with { Region = "[^:]+" }, Arns.TapeOf(region: "us east 1")),
        Of("region-any-letter", Page with { Region = @"[\p{Ll}\-0-9]+" }, Arns.TapeOf(region: "us-éast-1")),
        Of("region-colon", Page with { Region = @"[a-z\-0-9:]+" }, Arns.TapeOf(region: "us-east-1:a")),
        Of("region-digits-refused", Page with { Region = @"[a-z\-]+" }, Arns.Tape, Clauses.Accepts),
        Of("region-no-digit-first", Page with { Region = @"[a-z\-][a-z\-0-9]*" }, Arns.TapeOf(region: "1-east")),
        Of("region-no-hyphen-first", Page with { Region = @"[a-z0-9][a-z\-0-9]*" }, Arns.TapeOf(region: "-east-1")),
        Of("region-no-hyphen-last", Page with { Region = @"[a-z\-0-9]*[a-z0-9]" }, Arns.TapeOf(region: "east-")),
        Of("region-one-character-refused", Page with { Region = @"[a-z\-0-9]{2,}" }, Arns.TapeOf(region: "a", id: "TEST0AA2AF2AF2AF")),
        Of("region-at-most-32", Page with { Region = @"[a-z\-0-9]{1,32}" }, Arns.TapeOf(region: Long)),
        Of("region-of-known-form", Page with { Region = "[a-z]{2}(-[a-z]+)+-[0-9]" }, Arns.TapeOf(region: "moonbase")),
    ];

    private static IEnumerable<Mutant> Account() =>
    [
        Of("account-of-12-digits", Page with { Account = "[0-9]{12}" }, Arns.TapeOf(account: "1", region: "eu-central-1")),
        Of("account-at-most-12-digits", Page with { Account = "[0-9]{1,12}" }, Arns.TapeOf(account: "1234567890123")),
        Of("account-at-least-12-digits", Page with { Account = "[0-9]{12,}" }, Arns.TapeOf(account: "12345678901")),
        Of("account-no-leading-zero", Page with { Account = "[1-9][0-9]*" }, Arns.TapeOf(account: "000000000000")),
        Of("account-may-be-empty", Page with { Account = "[0-9]*" }, Arns.TapeOf(account: "", region: "eu-central-1a")),
        Of("account-letters", Page with { Account = "[0-9a-z]+" }, Arns.TapeOf(account: "99999999999a")),
        Of("account-aws", Page with { Account = "(aws|[0-9]+)" }, Arns.TapeOf(account: "aws", region: "eu-central-1a")),
        Of("account-hyphens", Page with { Account = "[0-9-]+" }, Arns.TapeOf(account: "9999-9999-9999")),
        Of("account-unicode-digits", Page with { Account = @"\d+" }, Arns.TapeOf(account: "٩٩٩٩٩٩٩٩٩٩٩٩")),
        Of("account-any-text", Page with { Account = "[^:]*" }, Arns.TapeOf(account: "*", region: "eu-central-1a")),
    ];

    private static IEnumerable<Mutant> Id() =>
    [
        Of("id-lower-case", Page with { Id = "[0-9A-Za-z]{5,16}" }, Arns.TapeOf(id: "test0aa2af")),
        Of("id-underscore", Page with { Id = "[0-9A-Z_]{5,16}" }, Arns.TapeOf(id: "TEST_AA2AF")),
        Of("id-hyphen", Page with { Id = "[0-9A-Z-]{5,16}" }, Arns.TapeOf(id: "TEST-AA2AF")),
        Of("id-at-sign", Page with { Id = "[0-9@-Z]{5,16}" }, Arns.TapeOf(id: "TEST@AA2AF")),
        Of("id-bracket", Page with { Id = @"[0-9A-\[]{5,16}" }, Arns.TapeOf(id: "TEST[AA2AF")),
        Of("id-colon", Page with { Id = "[0-:A-Z]{5,16}" }, Arns.TapeOf(id: "TEST:AA2AF")),
        Of("id-slash", Page with { Id = "[/-9A-Z]{5,16}" }, Arns.TapeOf(id: "TEST/AA2AF")),
        Of("id-any-letter", Page with { Id = @"[0-9\p{Lu}]{5,16}" }, Arns.TapeOf(id: "TÉST0AA2AF")),
        Of("id-4", Page with { Id = "[0-9A-Z]{4,16}" }, Arns.TapeOf(id: "T0AF")),
        Of("id-17", Page with { Id = "[0-9A-Z]{5,17}" }, Arns.TapeOf(id: "12345678901234567")),
        Of("id-no-maximum", Page with { Id = "[0-9A-Z]{5,}" }, Arns.TapeOf(id: "123456789012345678901234567890")),
        Of("id-no-minimum", Page with { Id = "[0-9A-Z]{1,16}" }, Arns.TapeOf(id: "T")),
        Of("id-may-be-empty", Page with { Id = "[0-9A-Z]{0,16}" }, Arns.TapeOf(id: "")),
        Of("id-5-refused", Page with { Id = "[0-9A-Z]{6,16}" }, Arns.TapeOf(id: "T0AF5")),
        Of("id-16-refused", Page with { Id = "[0-9A-Z]{5,15}" }, Arns.TapeOf(id: "1234567890123456")),
        Of("id-no-digit-first", Page with { Id = "[A-Z][0-9A-Z]{4,15}" }, Arns.TapeOf(id: "0TEST0AA2A")),
        Of("id-no-digit-last", Page with { Id = "[0-9A-Z]{4,15}[A-Z]" }, Arns.TapeOf(id: "TEST0AA2A0")),
        Of("id-digits-refused", Page with { Id = "[A-Z]{5,16}" }, Arns.Tape, Clauses.Accepts),
        Of("id-hexadecimal", Page with { Id = "[0-9A-FT-Z]{5,16}" }, Arns.TapeOf(id: "MNOPQRMNOP")),
        Of("id-without-i-and-o", Page with { Id = "[0-9A-HJ-NP-Z]{5,16}" }, Arns.TapeOf(id: "IOIOIOIOIO")),
        Of("id-z-refused", Page with { Id = "[0-9A-Y]{5,16}" }, Arns.TapeOf(id: "ZZZZZZZZZZ")),
        Of("id-9-refused", Page with { Id = "[0-8A-Z]{5,16}" }, Arns.TapeOf(id: "9999999999")),
    ];

    private static IEnumerable<Mutant> End() =>
    [
        Of("end-line-feed", Page with { End = "$" }, $"{Arns.Tape}\n"),
        Of("end-open", Page with { End = "" }, $"{Arns.Tape}-and-more"),
        Of("end-white-space", Page with { End = @"\s*\z" }, $"{Arns.Tape}\t"),
        Of("end-slash", Page with { End = @"/?\z" }, $"{Arns.Tape}/"),
        Of("end-word-boundary", Page with { End = @"\b" }, $"{Arns.Tape}.1"),
        Of("end-of-any-line", Page with { End = @"(?=\n|\z)" }, $"{Arns.Tape}\nmore"),
    ];

    private static IEnumerable<Mutant> Separator(int index)
    {
        var places = Arns.Tape.Select((c, at) => (c, at)).Where(p => p.c == ':').Select(p => p.at).ToList();
        var witness = Arns.Tape.Remove(places[index], 1).Insert(places[index], "/");
        yield return Of($"separator-{index + 1}-unchecked", Page with { Separators = Page.Separators.SetItem(index, "[:/]") }, witness);
    }

    private static Mutant Of(string name, TapePattern pattern, string witness, string clause = Clauses.TapePattern) =>
        Make.Of($"tape-{name}", "length, pattern or required broken", clause, new Rules { TapePattern = pattern }, Probe.Tape(witness));

    private static string Changed(string part, string other) => Arns.Tape.Replace(part, other, StringComparison.Ordinal);
}
