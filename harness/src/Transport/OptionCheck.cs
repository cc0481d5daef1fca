namespace ConformanceHarness.Transport;

/// <summary>Refuses options that would fail later and less clearly.</summary>
internal static class OptionCheck
{
    public static TransportOptions Checked(TransportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var endpoint = options.Endpoint;
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
            throw Wrong($"The endpoint '{endpoint}' is not an absolute http or https address.");
        if (options.Timeout <= TimeSpan.Zero || options.Timeout.TotalMilliseconds >= int.MaxValue)
            throw Wrong("The time-out must be more than zero and less than 24 days.");
        if (options.MaxBodyBytes is < 0 or > 1 << 30) throw Wrong("The body bound must be between 0 and 1 GiB.");
        if (options.MaxHeaderBytes is < 1 or > 1 << 30) throw Wrong("The header bound must be between 1 byte and 1 GiB.");
        if (options.Concurrency < 1) throw Wrong("The concurrency must be at least 1.");
        if (options.RateLimit is { } rate && !(rate > 0 && double.IsFinite(rate)))
            throw Wrong("The rate limit must be more than zero requests a second.");
        return options;
    }

    private static TransportConfigurationException Wrong(string message) => new(message);
}
