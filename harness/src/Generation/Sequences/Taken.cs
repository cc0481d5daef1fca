namespace ConformanceHarness.Generation.Sequences;

/// <summary>The state machine's model: which resource each holder took. Immutable.</summary>
/// <param name="Holders">Holder by resource.</param>
public sealed record Taken(ImmutableDictionary<string, string> Holders)
{
    /// <summary>Nothing is taken.</summary>
    public static Taken Nothing { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The model after an act that was answered as it says.</summary>
    public Taken After(Act act) => act switch
    {
        Act.Take take when !Holders.ContainsKey(take.Resource) => new(Holders.Add(take.Resource, take.Holder)),
        Act.Reset => Nothing,
        _ => this,
    };
}
