namespace HealthPass.Api.TextCampaigns;

/// <summary>Campaigns of texts.</summary>
/// <param name="Texts">Newest first, at most 200.</param>
/// <param name="Terms">By what they are written and sent.</param>
/// <param name="Accounts">The accounts that they can be sent by.</param>
/// <param name="Key">The key of pseudonyms that is in use today; null where none was drawn.</param>
/// <param name="AsOf">When they were read.</param>
public sealed record TextCampaignList(IReadOnlyList<TextCampaignItem> Texts, TextTermsView Terms, IReadOnlyList<CarrierAccountView> Accounts, PhoneKeyView? Key, string AsOf);
