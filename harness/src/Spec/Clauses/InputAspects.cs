namespace ConformanceHarness.Spec.Clauses;

/// <summary>Slugs of <see cref="InputAspect"/>.</summary>
public static class InputAspects
{
    /// <summary>The last word of the clause's id.</summary>
    public static string Slug(this InputAspect aspect) => aspect switch
    {
        InputAspect.Required => "required",
        InputAspect.Type => "type",
        InputAspect.LengthMin => "length-min",
        InputAspect.LengthMax => "length-max",
        InputAspect.Pattern => "pattern",
        InputAspect.RangeMin => "range-min",
        InputAspect.RangeMax => "range-max",
        InputAspect.Enum => "enum",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };
}
