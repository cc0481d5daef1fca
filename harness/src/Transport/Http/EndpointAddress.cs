namespace ConformanceHarness.Transport.Http;

/// <summary>Where a request goes: the endpoint's authority and base path before its path, and nothing tidied up.</summary>
public static class EndpointAddress
{
    /// <summary>The address as text; <paramref name="path"/> begins with <c>/</c> and may look like an authority, as <c>//</c> does.</summary>
    public static string Of(Uri endpoint, string path) => endpoint.GetLeftPart(UriPartial.Authority) + endpoint.AbsolutePath.TrimEnd('/') + path;
}
