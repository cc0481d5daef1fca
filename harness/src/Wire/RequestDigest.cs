using System.Buffers;
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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.Method);
        Append(hash, request.Path);
        foreach (var header in request.Headers)
        {
            Append(hash, header.Name);
            Append(hash, header.Value);
        }
        Append(hash, request.Body.Span);
        return Name(hash);
    }

    /// <summary>As for an HTTP request; the writes, their pauses and what is waited for count too.</summary>
    public static string Of(RawRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.HalfClose ? "raw, half-closed" : "raw");
        foreach (var chunk in request.Chunks)
        {
            Append(hash, chunk.Bytes.Span);
            Append(hash, string.Create(CultureInfo.InvariantCulture, $"{chunk.Pause.Ticks} {chunk.OneByOne}"));
        }
        foreach (var method in request.Methods) Append(hash, method);
        return Name(hash);
    }

    private static string Name(IncrementalHash hash)
    {
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..6]);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Append(hash, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
