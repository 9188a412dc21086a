namespace HealthPass.Carriers.Sessions;

/// <summary>What becomes of a login beside the gateways' own codes.</summary>
internal static class LoginStatus
{
    /// <summary>The gateway did not show that it knows the account's secret.</summary>
    public const uint GatewayUnknown = uint.MaxValue;
}
