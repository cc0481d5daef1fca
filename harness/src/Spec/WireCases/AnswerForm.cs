using System.Globalization;

namespace ConformanceHarness.Spec.WireCases;

/// <summary>A way in which a request may be answered. A server fault is none of them unless its status is named.</summary>
public abstract record AnswerForm
{
    private AnswerForm() { }

    /// <summary>As one of the well-formed requests is answered when it is sent alone.</summary>
    /// <param name="Whose">Which.</param>
    public sealed record Own(OwnRequest Whose) : AnswerForm;

    /// <summary>A client error.</summary>
    public sealed record Refusal : AnswerForm;

    /// <summary>Anything but an output.</summary>
    public sealed record NoOutput : AnswerForm;

    /// <summary>Anything.</summary>
    public sealed record Any : AnswerForm;

    /// <summary>Any answer with one status.</summary>
    /// <param name="Code">The status.</param>
    public sealed record Status(int Code) : AnswerForm;

    /// <summary>None: the connection ends instead.</summary>
    public sealed record Close : AnswerForm;

    /// <summary>The word for it in the data.</summary>
    public string Word => this switch
    {
        Own { Whose: OwnRequest.Plain } => "output",
        Own { Whose: OwnRequest.Other } => "other-output",
        Own => "unknown-operation",
        Refusal => "refusal",
        NoOutput => "no-output",
        Any => "any",
        Status status => status.Code.ToString(CultureInfo.InvariantCulture),
        _ => "close",
    };

    /// <summary>The form that <paramref name="word"/> stands for, or null.</summary>
    public static AnswerForm? Parse(string word) => word switch
    {
        "output" => new Own(OwnRequest.Plain),
        "other-output" => new Own(OwnRequest.Other),
        "unknown-operation" => new Own(OwnRequest.UnknownOperation),
        "refusal" => new Refusal(),
        "no-output" => new NoOutput(),
        "any" => new Any(),
        "close" => new Close(),
        [>= '2' and <= '5', >= '0' and <= '9', >= '0' and <= '9'] => new Status(int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture)),
        _ => null,
    };
}

/// <summary>Well-formed requests whose answers tell whose they are.</summary>
public enum OwnRequest
{
    /// <summary>A call of the operation, whose body is <c>{body}</c>.</summary>
    Plain,
    /// <summary>Another call, with another input, whose body is <c>{other-body}</c>.</summary>
    Other,
    /// <summary>A call of an operation that does not exist, <c>{service}.NoSuchOperation</c>.</summary>
    UnknownOperation,
}
