namespace HealthPass.Api.TextCampaigns;

/// <summary>A key that pseudonyms of phones are made with.</summary>
/// <param name="Number">Its number, which arrivals name.</param>
/// <param name="From">The first day on which it is used.</param>
/// <param name="Until">The last.</param>
/// <param name="Swept">Whether all registered people's phones have their pseudonym by it.</param>
public sealed record PhoneKeyView(int Number, string From, string Until, bool Swept);
