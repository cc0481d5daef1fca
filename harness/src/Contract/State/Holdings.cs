namespace ConformanceHarness.Contract.State;

/// <summary>The state of the contract's model: who holds which resource. Immutable.</summary>
public sealed class Holdings
{
    private readonly ImmutableDictionary<string, string> _holders;

    private Holdings(ImmutableDictionary<string, string> holders) => _holders = holders;

    /// <summary>Nobody holds anything.</summary>
    public static Holdings None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Who holds <paramref name="resource"/>, or null.</summary>
    public string? HolderOf(string resource) => _holders.GetValueOrDefault(resource);

    /// <summary>The state after a claim was answered with the output; the first holder stays one.</summary>
    public Holdings After(Claim claim) => _holders.ContainsKey(claim.Resource) ? this : new(_holders.Add(claim.Resource, claim.Holder));
}
