using System.Text;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Snapshots;

/// <summary>
/// Keeps the files beside the snapshots, in the way of Verify: <c>x.received.txt</c> beside <c>x.verified.txt</c> while
/// the two differ, none when they agree. An accepted answer becomes the snapshot.
/// </summary>
public sealed class SnapshotFiles : IEventSink
{
    private const string Verified = ".verified.txt";
    private const string Received = ".received.txt";

    /// <summary>Where what came is written for the snapshot at <paramref name="verifiedFile"/>.</summary>
    public static string ReceivedBeside(string verifiedFile) =>
        verifiedFile.EndsWith(Verified, StringComparison.Ordinal) ? verifiedFile[..^Verified.Length] + Received : verifiedFile + Received;

    /// <inheritdoc/>
    /// <exception cref="ReportException">A file could not be written.</exception>
    public ValueTask OnEventAsync(CampaignEvent @event)
    {
        if (@event is SnapshotCompared compared) Keep(compared);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Keep(SnapshotCompared compared)
    {
        var received = ReceivedBeside(compared.VerifiedFile);
        try
        {
            if (compared.IsMismatch()) Write(received, compared.Received);
            else if (File.Exists(received)) File.Delete(received);
            if (compared.Result == "accepted") Write(compared.VerifiedFile, compared.Received);
        }
        catch (Exception exception) when (ReportException.IsExpected(exception))
        {
            throw new ReportException(received, exception);
        }
    }

    private static void Write(string path, string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
    }
}
