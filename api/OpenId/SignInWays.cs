namespace HealthPass.Api.OpenId;

/// <summary>How staff may sign in.</summary>
/// <param name="Password">Whether by a password.</param>
/// <param name="OpenId">Through whom, null where there is no identity provider.</param>
public sealed record SignInWays(bool Password, ProviderName? OpenId);
