namespace ConformanceHarness.Contract.Expectations;

/// <summary>The statuses and the words of each kind of refusal.</summary>
internal static class RefusalRules
{
    public static bool Allows(RefusalKind kind, int status) => kind switch
    {
        RefusalKind.Target => status is 400 or 404,
        RefusalKind.AnyForm => status is >= 400 and < 500,
        _ => status == 400,
    };

    public static string Describe(RefusalKind kind) => kind switch
    {
        RefusalKind.Constraint => "400 with a validation error or a declared client error",
        RefusalKind.WrongType or RefusalKind.Several => "400 with a validation error, a declared client error or SerializationException",
        RefusalKind.Malformed or RefusalKind.Empty => "400 with a client error type",
        RefusalKind.Target => "400 or 404 with a client error type",
        RefusalKind.State => "400 with a declared error, not a refusal as malformed",
        RefusalKind.AnyForm => "a refusal in any form",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
