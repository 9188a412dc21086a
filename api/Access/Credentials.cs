namespace HealthPass.Api.Access;

/// <summary>The first API keys and accounts, as written to <c>credentials.json</c> by the process that found an empty store.</summary>
/// <param name="ChannelKey">API key of a channel.</param>
/// <param name="GateKey">API key of gates.</param>
/// <param name="Staff">Staff accounts.</param>
/// <param name="ChannelKeys">API keys of the channels that people apply through, by name; null in a file of an older version.</param>
internal sealed record Credentials(string ChannelKey, string GateKey, IReadOnlyList<StaffCredential> Staff, IReadOnlyDictionary<string, string>? ChannelKeys = null)
{
    public const string FileName = "credentials.json";
}
