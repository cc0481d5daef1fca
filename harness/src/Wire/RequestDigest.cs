using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Wire;

/// <summary>
/// Names a request by its content, so that the same request has the same name in every run, shard and machine.
/// </summary>
public static class RequestDigest
{
    /// <summary>The first 12 hexadecimal digits of SHA-256 over the request's parts, each preceded by its length.</summary>
    public static string Of(HttpRequest request)
    {
        var parts = new ArrayBufferWriter<byte>(512);
        Append(parts, request.Method);
        Append(parts, request.Path);
        foreach (var header in request.Headers)
        {
            Append(parts, header.Name);
            Append(parts, header.Value);
        }
        Append(parts, request.Body.Span);
        return Name(parts);
    }

    /// <summary>As for an HTTP request; the writes, their pauses and what is waited for count too.</summary>
    public static string Of(RawRequest request)
    {
        var parts = new ArrayBufferWriter<byte>(512);
        Append(parts, request.HalfClose ? "raw, half-closed" : "raw");
        foreach (var chunk in request.Chunks)
        {
            Append(parts, chunk.Bytes.Span);
            Append(parts, string.Create(CultureInfo.InvariantCulture, $"{chunk.Pause.Ticks} {chunk.OneByOne}"));
        }
        foreach (var method in request.Methods) Append(parts, method);
        return Name(parts);
    }

    private static string Name(ArrayBufferWriter<byte> parts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(parts.WrittenSpan, digest);
        return Convert.ToHexStringLower(digest[..6]);
    }

    private static void Append(ArrayBufferWriter<byte> parts, string text)
    {
        AppendLength(parts, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, parts);
    }

    private static void Append(ArrayBufferWriter<byte> parts, ReadOnlySpan<byte> bytes)
    {
        AppendLength(parts, bytes.Length);
        parts.Write(bytes);
    }

    private static void AppendLength(ArrayBufferWriter<byte> parts, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(parts.GetSpan(sizeof(int)), length);
        parts.Advance(sizeof(int));
    }
}
