using Amazon.Runtime;
using ConformanceHarness.Transport.Signing;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Signing;

/// <summary>Sets variables of the process, so no other test may look at them meanwhile.</summary>
[Collection(nameof(CredentialChainTests))]
[CollectionDefinition(nameof(CredentialChainTests), DisableParallelization = true)]
public sealed class CredentialChainTests : IDisposable
{
    private static readonly string[] Names =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable);
    private readonly string _file = Path.GetTempFileName();

    public CredentialChainTests()
    {
        foreach (var name in Names) Environment.SetEnvironmentVariable(name, null);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        File.Delete(_file);
    }

    private static void Set(string name, string value) => Environment.SetEnvironmentVariable(name, value);

    private void Profiles(string text) => File.WriteAllText(_file, text);

    private async Task<ImmutableCredentials> KeysAsync(string? profile = null) =>
        await (await new CredentialChain(TimeProvider.System, _file).ResolveAsync(profile, CancellationToken.None)).GetCredentialsAsync();

    private async Task<string> RefusalAsync(string? profile = null) =>
        (await Assert.ThrowsAsync<CredentialsException>(() => KeysAsync(profile))).Message;

    [Fact]
    public async Task ResolveAsync_NothingAnywhere_SaysWhereItLookedAndHowToGiveThem()
    {
        var started = TimeProvider.System.GetTimestamp();
        var message = await RefusalAsync();
        Assert.All(
            ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "'default'", _file, "AWS_CONTAINER_CREDENTIALS_FULL_URI", "instance metadata is not asked", "--profile", "--no-sign"],
            word => Assert.Contains(word, message, StringComparison.Ordinal));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(1), "It must not wait for the network.");
    }

    [Fact]
    public async Task ResolveAsync_Environment_GoesBeforeProfiles()
    {
        Profiles("[default]\naws_access_key_id = FILE\naws_secret_access_key = s\n");
        Set("AWS_ACCESS_KEY_ID", "ENV");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        Set("AWS_SESSION_TOKEN", "token");
        var keys = await KeysAsync();
        Assert.Equal(("ENV", "secret", "token"), (keys.AccessKey, keys.SecretKey, keys.Token));
    }

    [Fact]
    public async Task ResolveAsync_HalfAnEnvironment_SaysSo()
    {
        Set("AWS_ACCESS_KEY_ID", "ENV");
        Assert.Contains("only one is set", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolveAsync_DefaultProfile_IsFound()
    {
        Profiles("[default]\naws_access_key_id = FILE\naws_secret_access_key = s\naws_session_token = t\n");
        var keys = await KeysAsync();
        Assert.Equal(("FILE", "s", "t"), (keys.AccessKey, keys.SecretKey, keys.Token));
    }

    [Fact]
    public async Task ResolveAsync_NamedProfile_GoesBeforeTheEnvironment()
    {
        Profiles("[default]\naws_access_key_id = D\naws_secret_access_key = s\n[other]\naws_access_key_id = OTHER\naws_secret_access_key = s\n");
        Set("AWS_ACCESS_KEY_ID", "ENV");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        Assert.Equal("OTHER", (await KeysAsync("other")).AccessKey);
    }

    [Fact]
    public async Task ResolveAsync_ProfileNamedByTheEnvironment_IsTaken()
    {
        Profiles("[other]\naws_access_key_id = OTHER\naws_secret_access_key = s\n");
        Set("AWS_PROFILE", "other");
        Assert.Equal("OTHER", (await KeysAsync()).AccessKey);
    }

    [Theory]
    [InlineData("nobody", null)]
    [InlineData(null, "nobody")]
    public async Task ResolveAsync_UnknownProfile_SaysWhichThereAre(string? given, string? byEnvironment)
    {
        Profiles("[b]\naws_access_key_id = B\naws_secret_access_key = s\n[a]\naws_access_key_id = A\naws_secret_access_key = s\n");
        if (byEnvironment is not null) Set("AWS_PROFILE", byEnvironment);
        Assert.Equal($"There is no profile 'nobody' in {_file} (there: a, b).", await RefusalAsync(given));
    }

    [Theory]
    [InlineData("role_arn = arn:aws:iam::123456789012:role/x\nsource_profile = base")]
    [InlineData("role_arn = arn:aws:iam::123456789012:role/x\ncredential_source = Ec2InstanceMetadata")]
    [InlineData("role_arn = arn:aws:iam::123456789012:role/x\nweb_identity_token_file = /no/such/file")]
    [InlineData("sso_start_url = https://sso.invalid\nsso_region = us-east-1\nsso_account_id = 123456789012\nsso_role_name = r")]
    public async Task ResolveAsync_ProfileOfAnotherService_SaysHowToGiveItsKeys(string lines)
    {
        Profiles($"[theirs]\n{lines}\n[base]\naws_access_key_id = B\naws_secret_access_key = s\n");
        Assert.Contains("aws configure export-credentials --profile theirs", await RefusalAsync("theirs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[half]\naws_access_key_id = B\n")]
    [InlineData("[half]\ncredential_process = false\n")]
    [InlineData("[[[half")]
    public async Task ResolveAsync_ProfileOfNoUse_IsTheTypedException(string text)
    {
        Profiles(text);
        Assert.NotEmpty(await RefusalAsync("half"));
    }

    [Fact]
    public async Task ResolveAsync_CredentialProcess_IsRun()
    {
        var answer = Path.GetTempFileName();
        await File.WriteAllTextAsync(answer, """{"Version":1,"AccessKeyId":"TOOL","SecretAccessKey":"s","SessionToken":"t"}""");
        Profiles($"[tool]\ncredential_process = cat {answer}\n");
        var keys = await KeysAsync("tool");
        File.Delete(answer);
        Assert.Equal(("TOOL", "s", "t"), (keys.AccessKey, keys.SecretKey, keys.Token));
    }
}
