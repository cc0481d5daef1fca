using ConformanceHarness.Tests.Endpoints.Serving;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>What faults make of a right answer.</summary>
internal static class Effects
{
    /// <summary>500, InternalServerError.</summary>
    public static readonly Effect ServerFault = Error(500, "InternalServerError");

    /// <summary>The connection is reset.</summary>
    public static readonly Effect Reset = Change((_, right) => right with { Fate = Fate.Reset });

    /// <summary>No answer comes.</summary>
    public static readonly Effect Withhold = Change((_, right) => right with { Fate = Fate.Withheld });

    /// <summary>The request is refused as if a constraint were broken.</summary>
    public static readonly Effect Refuse = Error(400, "ValidationException");

    /// <summary>The tape is given out, whatever was wrong.</summary>
    public static readonly Effect Accept = Change((occasion, right) =>
        right with { Status = 200, Body = Json($$"""{"TapeARN":{{Probe.Quote(occasion.Tape)}}}""") });

    /// <summary>Any change of the answer.</summary>
    public static Effect Change(Func<Occasion, Answer, Answer> change) =>
        (occasion, right, _) => new(change(occasion, right));

    /// <summary>Another status.</summary>
    public static Effect Status(int status) => Change((_, right) => right with { Status = status });

    /// <summary>Another body.</summary>
    public static Effect Body(string body) => Change((_, right) => right.WithText(body));

    /// <summary>Another body of another content type.</summary>
    public static Effect Body(string contentType, string body) =>
        Change((_, right) => right.With("Content-Type", contentType).WithText(body));

    /// <summary>Another error.</summary>
    public static Effect Error(int status, string type) => Change((_, right) =>
        right.WithText($$"""{"__type":"{{type}}","message":"The request was refused."}""") with { Status = status });

    /// <summary>A body made of the tape that was retrieved.</summary>
    public static Effect Output(Func<string, string> body) => Change((occasion, right) => right.WithText(body(occasion.Tape)));

    /// <summary>Another value for TapeARN.</summary>
    public static Effect Tape(Func<string, string> value) =>
        Output(tape => $$"""{"TapeARN":{{Probe.Quote(value(tape))}}}""");

    /// <summary>A header more.</summary>
    public static Effect With(string name, string value) => Change((_, right) => right.With(name, value));

    /// <summary>A header less.</summary>
    public static Effect Without(string name) => Change((_, right) => right.Without(name));

    /// <summary>White space without need after the body.</summary>
    public static Effect Pad(long bytes) => Change((_, right) => right with { Padding = bytes });

    private static byte[] Json(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
