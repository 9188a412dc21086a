namespace HealthPass.Tests.Access;

/// <summary>The program where officials of epidemic control must show a second factor, and auditors a passkey.</summary>
public sealed class FactorApi() : RunningApi(
    ["HealthPass:Staff:SecondFactorFor:0=epidemic_control", "HealthPass:Staff:WebAuthnFor:0=auditor", $"HealthPass:Staff:RelyingParty={Site}"])
{
    /// <summary>The name that passkeys are bound to.</summary>
    public const string Site = "health.example.gov.cn";
}
