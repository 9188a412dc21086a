namespace HealthPass.Api.Access;

/// <summary>The first API keys and accounts, as written to <c>credentials.json</c> by the process that found an empty store.</summary>
/// <param name="ChannelKey">API key of a channel.</param>
/// <param name="GateKey">API key of gates.</param>
/// <param name="Staff">Staff accounts.</param>
internal sealed record Credentials(string ChannelKey, string GateKey, IReadOnlyList<StaffCredential> Staff)
{
    public const string FileName = "credentials.json";
}
