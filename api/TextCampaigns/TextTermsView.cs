namespace HealthPass.Api.TextCampaigns;

/// <summary>By what texts are written and sent.</summary>
/// <param name="Signature">What every text begins with.</param>
/// <param name="LinkSample">A link as it stands in a text.</param>
/// <param name="MostCharacters">The most characters of a text.</param>
/// <param name="MostDays">The most days of a campaign.</param>
/// <param name="MostMessages">The most messages of a campaign.</param>
/// <param name="OpensAtHour">The hour from which texts go out.</param>
/// <param name="ClosesAtHour">The hour until which they do.</param>
/// <param name="HoldOutPercent">So many of a hundred phones get none for a while.</param>
/// <param name="HoldOutHours">For so long.</param>
/// <param name="FenAMessage">What a message costs, in hundredths of a yuan.</param>
/// <param name="Source">Where that is written, or that it is assumed.</param>
public sealed record TextTermsView(
    string Signature, string LinkSample, int MostCharacters, int MostDays, int MostMessages, int OpensAtHour, int ClosesAtHour, int HoldOutPercent, int HoldOutHours, int FenAMessage, string Source);
