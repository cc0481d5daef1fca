namespace ConformanceHarness.Spec.Clauses;

/// <summary>What a model can demand of a member, each with the last word of its clause's slug.</summary>
public enum InputAspect
{
    /// <summary>Present and not null.</summary>
    Required,
    /// <summary>Of the JSON type its shape is written in.</summary>
    Type,
    /// <summary>Not shorter than the least length.</summary>
    LengthMin,
    /// <summary>Not longer than the greatest length.</summary>
    LengthMax,
    /// <summary>Matching the pattern.</summary>
    Pattern,
    /// <summary>Not below the least value.</summary>
    RangeMin,
    /// <summary>Not above the greatest value.</summary>
    RangeMax,
    /// <summary>One of an enum's values.</summary>
    Enum,
}
