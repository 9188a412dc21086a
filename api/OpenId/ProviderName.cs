namespace HealthPass.Api.OpenId;

/// <summary>What an identity provider is called.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record ProviderName(string Zh, string En);
