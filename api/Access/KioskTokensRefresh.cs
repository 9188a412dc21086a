
namespace HealthPass.Api.Access;

/// <summary>Reads the screens' tokens at the start and again from time to time.</summary>
internal sealed class KioskTokensRefresh(KioskTokens tokens, TimeProvider clock, ILogger<KioskTokensRefresh> logger)
    : SecretsRefresh("tokens of screens", TimeSpan.FromSeconds(15), clock, logger)
{
    protected override Task LoadAsync(CancellationToken cancellationToken) => tokens.LoadAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryLoadAsync(stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }
}
