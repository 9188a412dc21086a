using HealthPass.Api.Assignments;

namespace HealthPass.Api.TextCampaigns;

/// <summary>A campaign of texts, what came of it, and what the account may do with it.</summary>
/// <param name="Text">The campaign.</param>
/// <param name="Sample">The text as a phone gets it.</param>
/// <param name="Effect">What an approval says back: it stands for all that was written.</param>
/// <param name="MostFen">What it costs at most, in hundredths of a yuan.</param>
/// <param name="Links">Links that carriers were handed, and how many of them were opened.</param>
/// <param name="LinksOpened">Of those, opened.</param>
/// <param name="Applied">Links by which somebody was registered.</param>
/// <param name="Total">The sum over cities.</param>
/// <param name="Cities">A row a city where something was sent or held.</param>
/// <param name="HoldOut">What the hold-out tells; null where there is none.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do: <c>approve_text</c>, <c>refuse_text</c>, <c>stop_text</c>.</param>
public sealed record TextCampaignView(
    TextCampaignItem Text,
    string Sample,
    string Effect,
    long MostFen,
    long Links,
    long LinksOpened,
    long Applied,
    TextCityFigures Total,
    IReadOnlyList<TextCityFigures> Cities,
    HoldOutView? HoldOut,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions);
