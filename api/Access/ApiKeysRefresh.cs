using HealthPass.Grains.Staff;
using HealthPass.Kernel.Loops;

namespace HealthPass.Api.Access;

/// <summary>Takes in changes of the API keys within half a second: one number is looked at, and the keys are read when it has moved.</summary>
internal sealed class ApiKeysRefresh(ApiKeys keys, IApiKeyStore store, TimeProvider clock, ILogger<ApiKeysRefresh> logger)
    : Loop("Reading the API keys again", TimeSpan.FromMilliseconds(500), clock, logger)
{
    // Now and then they are read whatever the number says: a build before changes it not.
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(30);

    private long? _version;
    private long _readAt;

    // Those in memory stay in force while the database does not answer, but for what runs out.
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        keys.DropEnded();
        var version = await store.ReadVersionAsync(stoppingToken);
        if (version == _version && Clock.GetElapsedTime(_readAt) < Anyway)
        {
            return;
        }

        await keys.LoadAsync(stoppingToken);
        (_version, _readAt) = (version, Clock.GetTimestamp());
    }
}
