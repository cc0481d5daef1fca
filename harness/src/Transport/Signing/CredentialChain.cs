using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace ConformanceHarness.Transport.Signing;

/// <summary>
/// Finds credentials where the SDK for .NET looks for them, in its order: the environment, the profile, the container's
/// endpoint. The instance metadata service is never asked: away from EC2 it is a wait for nobody, and a run must not hang
/// on it. Roles, single sign-on and web identities need SDK packages this program does not carry; a profile can give them
/// by <c>credential_process</c>.
/// </summary>
/// <param name="time">Bounds the wait for a source.</param>
/// <param name="profilesFile">The shared credentials file; the SDK's default when null.</param>
public sealed class CredentialChain(TimeProvider time, string? profilesFile = null)
{
    private const string KeyId = "AWS_ACCESS_KEY_ID";
    private const string Secret = "AWS_SECRET_ACCESS_KEY";
    private const string RelativeUri = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private const string FullUri = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CredentialProfileStoreChain _profiles = new(profilesFile);

    /// <summary>The first credentials found, asked once for their keys so that what is wrong shows before a run.</summary>
    /// <param name="profile">The only profile to look at; the whole chain when null.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="CredentialsException">There are none, or they cannot be used.</exception>
    public async ValueTask<AWSCredentials> ResolveAsync(string? profile, CancellationToken ct)
    {
        var credentials = profile is null ? FromChain() : FromProfile(profile) ?? throw NoProfile(profile);
        await KeysOfAsync(credentials, time, ct).ConfigureAwait(false);
        return credentials;
    }

    internal static async ValueTask<ImmutableCredentials> KeysOfAsync(AWSCredentials credentials, TimeProvider time, CancellationToken ct)
    {
        try
        {
            return await credentials.GetCredentialsAsync().WaitAsync(Patience, time, ct).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new CredentialsException($"The AWS credentials cannot be used: {error.Message}", error);
        }
    }

    private AWSCredentials FromChain()
    {
        if (Has(KeyId) || Has(Secret)) return FromEnvironment();
        if (Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } named) return FromProfile(named) ?? throw NoProfile(named);
        if (FromProfile("default") is { } found) return found;
        return Has(RelativeUri) || Has(FullUri) ? new GenericContainerCredentials() : throw Nothing();
    }

    private static EnvironmentVariablesAWSCredentials FromEnvironment() => Has(KeyId) && Has(Secret)
        ? new()
        : throw new CredentialsException($"Of {KeyId} and {Secret} only one is set; set both, or neither to use a profile.");

    private AWSCredentials? FromProfile(string name)
    {
        try
        {
            if (!_profiles.TryGetProfile(name, out var profile)) return null;
            return IsGivenByAnotherService(profile.Options) ? throw NeedsAnotherService(name) : profile.GetAWSCredentials(_profiles);
        }
        catch (Exception error) when (error is AmazonClientException or InvalidOperationException or InvalidDataException or IOException)
        {
            throw new CredentialsException($"The profile '{name}' gives no credentials: {error.Message}", error);
        }
    }

    private static bool IsGivenByAnotherService(CredentialProfileOptions options) =>
        new[] { options.RoleArn, options.SsoSession, options.SsoStartUrl, options.WebIdentityTokenFile }.Any(option => !string.IsNullOrEmpty(option));

    private static bool Has(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private string Files => profilesFile ?? $"{SharedCredentialsFile.DefaultFilePath} and {SharedCredentialsFile.DefaultConfigFilePath}";

    private CredentialsException NoProfile(string name)
    {
        var known = string.Join(", ", _profiles.ListProfiles().Select(profile => profile.Name).Order(StringComparer.Ordinal));
        return new($"There is no profile '{name}' in {Files} (there: {(known.Length == 0 ? "none" : known)}).");
    }

    private static CredentialsException NeedsAnotherService(string name) => new(
        $"The profile '{name}' gets its credentials from a role, single sign-on or a web identity, which this program does not "
        + $"ask. Give them by the environment: eval \"$(aws configure export-credentials --profile {name} --format env)\".");

    private CredentialsException Nothing() => new(
        $"No AWS credentials: {KeyId} and {Secret} are not set, there is no profile 'default' in {Files}, and neither "
        + $"{RelativeUri} nor {FullUri} is set (instance metadata is not asked). Set the two keys, name a profile with "
        + "--profile, or send unsigned with --no-sign.");
}
