using HealthPass.Kernel.Loops;

namespace HealthPass.Api.Access;

/// <summary>Reads the screens' tokens at the start and again from time to time.</summary>
internal sealed class KioskTokensRefresh(KioskTokens tokens, TimeProvider clock, ILogger<KioskTokensRefresh> logger)
    : Loop("Reading the tokens of screens again", TimeSpan.FromSeconds(15), clock, logger, atOnce: true)
{
    // Those in memory stay in force while the database does not answer.
    protected override Task RoundAsync(CancellationToken stoppingToken) => tokens.LoadAsync(stoppingToken);
}
