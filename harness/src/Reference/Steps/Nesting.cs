namespace ConformanceHarness.Reference.Steps;

/// <summary>Counts brackets before anything is parsed: reading JSON into a document takes time that grows with the square of its depth.</summary>
internal static class Nesting
{
    /// <summary>Whether arrays and objects are nested past <paramref name="max"/>; exact for JSON, a guess for other bytes.</summary>
    public static bool Exceeds(ReadOnlySpan<byte> bytes, int max)
    {
        var depth = 0;
        var inText = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            switch (bytes[i])
            {
                case (byte)'\\' when inText:
                    i++;
                    break;
                case (byte)'"':
                    inText = !inText;
                    break;
                case (byte)'[' or (byte)'{' when !inText:
                    if (++depth > max) return true;
                    break;
                case (byte)']' or (byte)'}' when !inText:
                    depth--;
                    break;
                default:
                    break;
            }
        }
        return false;
    }
}
