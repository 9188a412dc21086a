namespace HealthPass.Api.TextCampaigns;

/// <summary>A running campaign, as carriers see it.</summary>
/// <param name="TextId">Its id.</param>
/// <param name="Mode">Who sends: <c>carrier_sends</c> or <c>feed</c>.</param>
/// <param name="Content">The text with its signature; <c>{link}</c> stands where a link goes.</param>
/// <param name="RegionCode">For phones that arrive here.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="OpensAtHour">The hour from which texts go out; 0 for an urgent one.</param>
/// <param name="ClosesAtHour">The hour until which they do; 24 for an urgent one.</param>
public sealed record RunningText(string TextId, string Mode, string Content, string RegionCode, string From, string Until, int OpensAtHour, int ClosesAtHour);
