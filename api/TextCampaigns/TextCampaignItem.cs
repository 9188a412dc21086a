using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.TextCampaigns;

/// <summary>A campaign of texts.</summary>
/// <param name="TextId">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Content">What the text says, with <c>{link}</c> where the link goes.</param>
/// <param name="Characters">How many characters of a message it takes, signature and link among them.</param>
/// <param name="RegionCode">For phones that arrive here.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Mode">Who sends: <c>carrier_sends</c> or <c>feed</c>.</param>
/// <param name="Account">The account at a carrier's gateway; null where the carriers send.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Quota">The most messages.</param>
/// <param name="Urgent">Whether it goes out at any hour, and to everybody.</param>
/// <param name="State"><c>pending</c>, <c>running</c>, <c>refused</c>, <c>stopped</c>, <c>finished</c>, <c>expired</c>.</param>
/// <param name="WrittenBy">The account that wrote it.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="ApprovedBy">The account that approved it; null before.</param>
/// <param name="ApprovedAt">When.</param>
/// <param name="AnswerDueAt">Until when the second person is to answer; null where nobody is.</param>
public sealed record TextCampaignItem(
    string TextId,
    string Title,
    string Content,
    int Characters,
    string RegionCode,
    string RegionName,
    [property: AllowedValues("carrier_sends", "feed")] string Mode,
    string? Account,
    string From,
    string Until,
    int Quota,
    bool Urgent,
    [property: AllowedValues("pending", "running", "refused", "stopped", "finished", "expired")] string State,
    string WrittenBy,
    string WrittenAt,
    string? ApprovedBy,
    string? ApprovedAt,
    string? AnswerDueAt);
