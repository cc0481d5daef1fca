using System.Collections.Frozen;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire.AwsJson;

namespace ConformanceHarness.Contract.Judging;

/// <summary>
/// The error types of one operation, sorted by what they mean. Where an answer names several types (SDKs differ on
/// which wins), one right type is enough, and one internal type is a fault.
/// </summary>
internal sealed class ErrorVocabulary
{
    private readonly ProtocolSpec _protocol;
    private readonly FrozenSet<string> _declared;
    private readonly FrozenSet<string> _internal;

    public ErrorVocabulary(Specification specification)
    {
        _protocol = specification.Protocol;
        var errors = specification.Operation.Errors;
        _declared = errors.Where(error => !IsServer(error)).Select(error => error.Id.Name).ToFrozenSet();
        _internal = errors.Where(IsServer).Select(error => error.Id.Name).Concat(_protocol.ServerErrors).ToFrozenSet();
    }

    public bool IsInternal(ErrorReading error) => error.Types.Any(_internal.Contains);

    public bool IsThrottling(ErrorReading error) =>
        error.Types.Any(type => _protocol.ThrottlingErrors.Contains(type) && !_declared.Contains(type));

    public bool IsAuthentication(ErrorReading error) =>
        error.Types.Any(type => _protocol.AuthenticationErrors.Contains(type) && !_declared.Contains(type));

    public bool IsKnown(ErrorReading error) =>
        error.Types.Any(type => _declared.Contains(type) || _protocol.CommonErrors.Contains(type));

    public bool IsDeclared(ErrorReading error) => error.Types.Any(_declared.Contains);

    public bool IsMalformed(ErrorReading error) =>
        !IsDeclared(error) && error.Types.Any(_protocol.MalformedErrors.Contains);

    public bool NamesConstraint(ErrorReading error) =>
        error.Types.Any(type => _protocol.ConstraintErrors.Contains(type) || _declared.Contains(type));

    public static bool Is(ErrorReading error, string type) => error.Types.Contains(type);

    private static bool IsServer(StructureShape error) => error.Traits.Text(TraitIds.Error) == "server";
}
