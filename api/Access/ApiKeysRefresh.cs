using HealthPass.Kernel.Loops;

namespace HealthPass.Api.Access;

/// <summary>Reads the API keys again from time to time.</summary>
internal sealed class ApiKeysRefresh(ApiKeys keys, TimeProvider clock, ILogger<ApiKeysRefresh> logger)
    : Loop("Reading the API keys again", TimeSpan.FromSeconds(30), clock, logger)
{
    // Those in memory stay in force while the database does not answer.
    protected override Task RoundAsync(CancellationToken stoppingToken) => keys.LoadAsync(stoppingToken);
}
