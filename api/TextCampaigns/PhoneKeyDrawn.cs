namespace HealthPass.Api.TextCampaigns;

/// <summary>A key that was drawn.</summary>
/// <param name="Number">Its number.</param>
/// <param name="From">The first day on which it is used.</param>
/// <param name="Until">The last.</param>
/// <param name="Key">The key, 32 bytes in base 64, told this once. Pseudonym: the first 16 bytes of HMAC-SHA-256 over the phone's 11 digits, in hexadecimal.</param>
public sealed record PhoneKeyDrawn(int Number, string From, string Until, string Key)
{
    /// <summary>Tells no key, so that no log line can.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => $"Phone key {Number}";
}
