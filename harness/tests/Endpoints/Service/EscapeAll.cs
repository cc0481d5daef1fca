using System.Text.Encodings.Web;

namespace ConformanceHarness.Tests.Endpoints.Service;

/// <summary>Escapes every character but letters and digits, names included, as JSON allows (RFC 8259, section 7).</summary>
internal static class EscapeAll
{
    /// <summary>The encoder.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(Allowed());

    private static TextEncoderSettings Allowed()
    {
        var settings = new TextEncoderSettings();
        settings.AllowCharacters([.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]);
        return settings;
    }
}
