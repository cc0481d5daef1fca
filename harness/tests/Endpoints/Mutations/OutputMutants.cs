using ConformanceHarness.Tests.Endpoints.Service;

namespace ConformanceHarness.Tests.Endpoints.Mutations;

/// <summary>A good request, and an answer that is no answer (API page, Response Elements).</summary>
internal static class OutputMutants
{
    private const string Rule = "well-formed, bound or open world";

    public static ImmutableArray<Mutant> All { get; } =
    [
        .. Values(),
        .. Documents(),
        .. new[] { 201, 202, 203, 204, 206, 299 }.Select(status =>
            Of($"output-status-{status}", Clauses.OutputStatus, Effects.Status(status))),
        Of("output-content-type-html", Clauses.ContentType, Effects.With("Content-Type", "text/html")).Advice(),
        Of("output-content-type-json-1.0", Clauses.ContentType, Effects.With("Content-Type", "application/x-amz-json-1.0")).Advice(),
        Of("output-content-type-absent", Clauses.ContentType, Effects.Without("Content-Type")).Advice(),
        Of("output-request-id-absent", Clauses.RequestId, Effects.Without("x-amzn-RequestId")).Advice(),
    ];

    private static IEnumerable<Mutant> Values() =>
    [
        Of("output-tape-absent", Clauses.TapePresent, Effects.Body("{}")),
        Of("output-tape-null", Clauses.TapePresent, Effects.Body("""{"TapeARN":null}""")),
        Of("output-tape-name-camel-case", Clauses.TapePresent, Named("tapeARN")),
        Of("output-tape-name-pascal-case", Clauses.TapePresent, Named("TapeArn")),
        Of("output-tape-wrapped", Clauses.TapePresent, Effects.Output(tape => $$$"""{"Output":{"TapeARN":"{{{tape}}}"}}""")),
        Of("output-tape-wrapped-as-result", Clauses.TapePresent, Effects.Output(tape => $$$"""{"RetrieveTapeRecoveryPointResult":{"TapeARN":"{{{tape}}}"}}""")),
        Of("output-tape-number", Clauses.TapeType, Effects.Body("""{"TapeARN":42}""")),
        Of("output-tape-boolean", Clauses.TapeType, Effects.Body("""{"TapeARN":true}""")),
        Of("output-tape-array", Clauses.TapeType, Effects.Output(tape => $$"""{"TapeARN":["{{tape}}"]}""")),
        Of("output-tape-object", Clauses.TapeType, Effects.Output(tape => $$$"""{"TapeARN":{"Value":"{{{tape}}}"}}""")),
        Of("output-tape-empty", Clauses.OutputTape, Effects.Tape(_ => "")),
        Of("output-tape-id-only", Clauses.OutputTape, Effects.Tape(tape => tape[(tape.LastIndexOf('/') + 1)..])),
        Of("output-tape-cut", Clauses.OutputTape, Effects.Tape(tape => tape[..^1])),
        Of("output-tape-cut-to-49", Clauses.OutputTape, Effects.Tape(tape => tape[..49])),
        Of("output-tape-cut-to-100", Clauses.OutputTape, Effects.Tape(tape => tape[..Math.Min(100, tape.Length)]), Probe.Tape(Arns.TapeOfLength(101))),
        Of("output-tape-too-long", Clauses.OutputTape, Effects.Tape(_ => Arns.TapeOfLength(501))),
        Of("output-tape-doubled", Clauses.OutputTape, Effects.Tape(tape => tape + tape)),
        Of("output-tape-lower-case", Clauses.OutputTape, Effects.Tape(tape => tape.ToLowerInvariant())),
        Of("output-tape-upper-case", Clauses.OutputTape, Effects.Tape(tape => tape.ToUpperInvariant())),
        Of("output-tape-line-feed", Clauses.OutputTape, Effects.Tape(tape => $"{tape}\n")),
        Of("output-tape-space", Clauses.OutputTape, Effects.Tape(tape => $" {tape}")),
        Of("output-tape-quoted-twice", Clauses.OutputTape, Effects.Tape(tape => $"\"{tape}\"")),
        Of("output-tape-constant", Clauses.TapeEcho, Effects.Tape(_ => Arns.OtherTape)),
        Of("output-tape-in-another-partition", Clauses.TapeEcho, Effects.Tape(AlwaysAws), Probe.Tape(Arns.TapeOf("aws-cn"))),
        Of("output-tape-account-padded", Clauses.TapeEcho, Effects.Tape(PaddedAccount), Probe.Tape(Arns.TapeOf(account: "1", region: "eu-central-1"))),
        Of("output-gateway-as-tape", Clauses.OutputTape, Effects.Change((occasion, right) => right.WithText($$"""{"TapeARN":{{Probe.Quote(occasion.Gateway)}}}"""))),
    ];

    private static IEnumerable<Mutant> Documents() =>
    [
        Of("output-array", Clauses.OutputJson, Effects.Output(tape => $$"""[{"TapeARN":"{{tape}}"}]""")),
        Of("output-string", Clauses.OutputJson, Effects.Output(tape => $"\"{tape}\"")),
        Of("output-encoded-twice", Clauses.OutputJson, Effects.Output(tape => Probe.Quote($$"""{"TapeARN":"{{tape}}"}"""))),
        Of("output-null", Clauses.OutputJson, Effects.Body("null")),
        Of("output-empty", Clauses.OutputJson, Effects.Body("")),
        Of("output-html", Clauses.OutputJson, Effects.Body("text/html", "<html><body>OK</body></html>")),
        Of("output-xml", Clauses.OutputJson, Effects.Output(tape => $"<Result><TapeARN>{tape}</TapeARN></Result>")),
        Of("output-form", Clauses.OutputJson, Effects.Output(tape => $"TapeARN={Uri.EscapeDataString(tape)}")),
        Of("output-trailing-text", Clauses.OutputJson, Effects.Output(tape => $$"""{"TapeARN":"{{tape}}"} ok""")),
        Of("output-two-documents", Clauses.OutputJson, Effects.Output(tape => $$"""{"TapeARN":"{{tape}}"}{"TapeARN":"{{tape}}"}""")),
        Of("output-truncated", Clauses.OutputJson, Effects.Output(tape => $$"""{"TapeARN":"{{tape}}" """)),
        Of("output-single-quotes", Clauses.OutputJson, Effects.Output(tape => $"{{'TapeARN':'{tape}'}}")),
        Of("output-trailing-comma", Clauses.OutputJson, Effects.Output(tape => $$"""{"TapeARN":"{{tape}}",}""")),
        Of("output-guarded", Clauses.OutputJson, Effects.Output(tape => $$""")]}',{"TapeARN":"{{tape}}"}""")),
        Of("output-utf16", Clauses.OutputJson, Effects.Change((_, right) =>
            right with { Body = System.Text.Encoding.Unicode.GetBytes(System.Text.Encoding.UTF8.GetString(right.Body.Span)) })),
    ];

    private static Mutant Of(string name, string clause, Effect then, Probe? witness = null) =>
        Make.Of(name, Rule, clause, Triggers.Accepted, then, witness ?? Probe.Plain);

    private static Effect Named(string name) => Effects.Output(tape => $$"""{"{{name}}":"{{tape}}"}""");

    private static string AlwaysAws(string tape) => $"arn:aws:{string.Join(':', tape.Split(':')[2..])}";

    private static string PaddedAccount(string tape)
    {
        var parts = tape.Split(':');
        parts[4] = parts[4].PadLeft(12, '0');
        return string.Join(':', parts);
    }
}
