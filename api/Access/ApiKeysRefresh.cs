namespace HealthPass.Api.Access;

/// <summary>Reads the API keys again from time to time.</summary>
internal sealed class ApiKeysRefresh(ApiKeys keys, TimeProvider clock, ILogger<ApiKeysRefresh> logger)
    : SecretsRefresh("API keys", TimeSpan.FromSeconds(30), clock, logger)
{
    protected override Task LoadAsync(CancellationToken cancellationToken) => keys.LoadAsync(cancellationToken);
}
