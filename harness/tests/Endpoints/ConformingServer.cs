using ConformanceHarness.Tests.Endpoints.Service;
using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints;

/// <summary>A server that keeps every rule in its own way.</summary>
/// <param name="Name">A slug.</param>
/// <param name="Disposition">Its choices.</param>
public sealed record ConformingServer(string Name, Disposition Disposition)
{
    /// <summary>Whether the good pair is answered with 200 when nothing is signed.</summary>
    public bool AcceptsPlainPair => !Disposition.RequiresAuthentication && Disposition.World is not World.Empty;

    /// <summary>Whether every "should" is kept too, so that not even advice may be given.</summary>
    public bool KeepsAdvice =>
        Disposition is
        {
            WrongTypeIsConstraint: false,
            MalformedIsConstraint: false,
            SilentSerializationErrors: false,
            EmptyBodyIsObject: false,
            RequiresAuthentication: false,
            OtherContentType: not OtherContentType.Accepted,
        } && Disposition.ContentType.StartsWith(ProtocolRules.MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts the server on a free port.</summary>
    public Task<IEndpoint> StartAsync() => RecoveryPointEndpoint.StartAsync(new Behaviour { Disposition = Disposition });

    /// <inheritdoc/>
    public override string ToString() => Name;
}
