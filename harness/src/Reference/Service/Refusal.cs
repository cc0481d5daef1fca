using System.Text.Json.Nodes;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Wire;

namespace ConformanceHarness.Reference.Service;

/// <summary>Why a request gets no output, before it is put into bytes.</summary>
public sealed record Refusal
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The error type; AWS JSON 1.1 writes its name, 1.0 the whole id (AWS JSON protocols, "Operation error serialization").</summary>
    public required ShapeId Type { get; init; }

    /// <summary>The message, for people.</summary>
    public required string Message { get; init; }

    /// <summary>The name of the message's member: as the error's shape spells it.</summary>
    public string MessageMember { get; init; } = "message";

    /// <summary>Further members of the error's shape, or null.</summary>
    public JsonObject? Members { get; init; }

    /// <summary>Whether it is written as XML, as front ends of real services do for what is no AWS JSON at all.</summary>
    public bool Xml { get; init; }

    /// <summary>The last word on this refusal's status, headers and bytes: how one that is due is put wrongly, or otherwise.</summary>
    public Func<Response, Response> Rewrite { get; init; } = response => response;
}
