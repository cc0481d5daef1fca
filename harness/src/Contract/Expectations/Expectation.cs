using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Contract.Expectations;

/// <summary>What must come back for a request, derived from the model and the request's bytes alone.</summary>
public abstract record Expectation
{
    private Expectation() { }

    /// <summary>The output must come.</summary>
    public sealed record Accept : Expectation;

    /// <summary>Well-formed, but nobody knows whether it exists: the output, or a declared error; never "malformed".</summary>
    public sealed record AcceptOrDecline : Expectation;

    /// <summary>A refusal must come.</summary>
    /// <param name="Kind">Which refusals are right.</param>
    /// <param name="Broken">The clauses the request breaks.</param>
    public sealed record Refuse(RefusalKind Kind, ImmutableArray<ClauseId> Broken) : Expectation;

    /// <summary>The method is not the protocol's: no output may come.</summary>
    public sealed record NoOutput : Expectation;

    /// <summary>The content type is not the protocol's: anything but a server fault may come.</summary>
    public sealed record OtherContentType : Expectation;

    /// <summary>Output or refusal: the sources are silent or disagree.</summary>
    /// <param name="Why">On what.</param>
    public sealed record Either(string Why) : Expectation
    {
        /// <summary>Whether a refusal may have any form, because something before the service may have made it.</summary>
        public bool InAnyForm { get; init; }
    }

    /// <summary>Whether whoever made the case and this reading of its bytes say the same.</summary>
    /// <param name="intent">The maker's intent.</param>
    /// <param name="broken">The clauses the maker says it breaks.</param>
    public bool Agrees(Intent intent, ImmutableArray<ClauseId> broken) => intent == Intent.Unstated || this switch
    {
        Accept or AcceptOrDecline => intent == Intent.Accept,
        Refuse { Kind: RefusalKind.AnyForm } => intent == Intent.Either,
        Refuse refuse => intent == Intent.Reject && refuse.Broken.Length == broken.Length && refuse.Broken.All(broken.Contains),
        _ => intent == Intent.Either,
    };

    /// <summary>The expectation in words.</summary>
    public string Describe() => this switch
    {
        Accept => "200 with the output",
        AcceptOrDecline => "200 with the output, or 400 with a declared error; not a refusal as malformed",
        Refuse refuse => $"{RefusalRules.Describe(refuse.Kind)} ({string.Join(", ", refuse.Broken)} broken)",
        NoOutput => "no output for a method other than POST",
        OtherContentType => "a client error for another content type",
        Either either => $"any answer without a server fault ({either.Why})",
        _ => throw new InvalidOperationException(),
    };
}
