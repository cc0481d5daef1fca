namespace ConformanceHarness.Spec.WireCases;

/// <summary>What an operation must be like for a case to make sense.</summary>
public enum WireNeed
{
    /// <summary>Anything.</summary>
    Nothing,
    /// <summary>Its input has a required member, so that a body without members breaks a clause.</summary>
    RequiredMember,
    /// <summary>Its input has no required member.</summary>
    NoRequiredMember,
}
