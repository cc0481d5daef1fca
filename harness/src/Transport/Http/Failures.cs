using System.Net.Sockets;
using System.Security.Authentication;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Transport.Http;

/// <summary>Says in the harness's words what the platform's exceptions mean.</summary>
internal static class Failures
{
    private const int MostText = 200;

    /// <summary>The failure behind <paramref name="error"/>, or null when it is none of a server's making.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="peer">Host and port, for the text.</param>
    public static TransportFailure? Of(Exception error, string peer)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
            if (OfCause(cause, peer) is { } failure) return failure;
        return error is HttpRequestException or IOException
            ? new(FailureKind.Incomplete, $"the exchange with {peer} broke off: {Brief(error.GetBaseException().Message)}") : null;
    }

    private static TransportFailure? OfCause(Exception cause, string peer) => cause switch
    {
        NoAnswerException { Closed: true } => new(FailureKind.Reset, $"{peer} closed the connection without an answer"),
        NoAnswerException => new(FailureKind.Reset, $"{peer} reset the connection without an answer"),
        OtherProtocolException => new(FailureKind.NotHttp, $"what {peer} sent is not HTTP: {Brief(cause.Message)}"),
        AuthenticationException => new(FailureKind.Tls, $"no TLS session with {peer}: {Brief(cause.Message)}"),
        HttpRequestException http => OfHttp(http.HttpRequestError, http, peer),
        HttpIOException http => OfHttp(http.HttpRequestError, http, peer),
        OperationCanceledException or TimeoutException => new(FailureKind.Timeout, $"no connection to {peer} in time"),
        SocketException socket => OfSocket(socket, peer),
        _ => null,
    };

    private static TransportFailure? OfHttp(HttpRequestError kind, Exception error, string peer) => kind switch
    {
        HttpRequestError.NameResolutionError => new(FailureKind.NameNotResolved, $"the name of {peer} is not known"),
        HttpRequestError.SecureConnectionError when error.InnerException is not AuthenticationException =>
            new(FailureKind.Tls, $"no TLS session with {peer}: {Brief(error.GetBaseException().Message)}"),
        HttpRequestError.InvalidResponse => new(FailureKind.NotHttp, $"what {peer} sent is not HTTP: {Brief(error.GetBaseException().Message)}"),
        HttpRequestError.ConfigurationLimitExceeded => new(FailureKind.HeadersTooLarge, $"{peer} sent more header bytes than the bound"),
        HttpRequestError.ResponseEnded => new(FailureKind.Incomplete, $"{peer} closed the connection before the end of its answer"),
        _ => null,
    };

    private static TransportFailure OfSocket(SocketException socket, string peer) => socket.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => new(FailureKind.ConnectionRefused, $"nobody listens at {peer}"),
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery =>
            new(FailureKind.NameNotResolved, $"the name of {peer} is not known"),
        SocketError.TimedOut => new(FailureKind.Timeout, $"no connection to {peer} in time"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown =>
            new(FailureKind.Incomplete, $"{peer} reset the connection before the end of its answer"),
        _ => new(FailureKind.Unreachable, $"{peer} cannot be reached: {Brief(socket.Message)}"),
    };

    /// <summary>One bounded line without the name of the error kind that the platform puts behind its text.</summary>
    private static string Brief(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        if (line.EndsWith(')') && line.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var start
            && Enum.TryParse<HttpRequestError>(line.AsSpan(start + 2, line.Length - start - 3), out _)) line = line[..start];
        return line.Length <= MostText ? line : string.Concat(line.AsSpan(0, MostText), "…");
    }
}
