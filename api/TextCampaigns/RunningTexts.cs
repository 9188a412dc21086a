namespace HealthPass.Api.TextCampaigns;

/// <summary>What is running now.</summary>
/// <param name="Texts">Campaigns. One that is missing was stopped: nothing more of it goes out.</param>
/// <param name="Key">The number of the key of pseudonyms that is in use today; null where none was drawn.</param>
/// <param name="AsOf">When they were read.</param>
public sealed record RunningTexts(IReadOnlyList<RunningText> Texts, int? Key, string AsOf);
