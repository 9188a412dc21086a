namespace HealthPass.Grains.Staff;

/// <summary>An API key of a channel or of gates. Only its hash is kept.</summary>
/// <param name="Hash">SHA-256 of the key; keys carry 256 random bits, so a plain hash is enough.</param>
/// <param name="Kind"><c>channel</c> or <c>gate</c>.</param>
/// <param name="Name">The channel's or gate operator's name, e.g. <c>wechat</c>; shown in records.</param>
/// <param name="Scope">Venue id that a gate key is bound to, empty for all.</param>
/// <param name="RatePerSecond">Requests a second before 429, 0 for no limit of its own.</param>
public sealed record ApiKey(byte[] Hash, string Kind, string Name, string Scope, int RatePerSecond);
