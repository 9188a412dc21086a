using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.TextCampaigns;

/// <summary>A campaign of texts to be written.</summary>
/// <param name="Title">What it is called among officers; at most 100 characters.</param>
/// <param name="Content">What the text says, without the signature. <c>{link}</c> stands once where the link goes; with both it fits one message.</param>
/// <param name="Mode">Who sends: <c>carrier_sends</c> or <c>feed</c>.</param>
/// <param name="Account">With <c>feed</c>, the account at a carrier's gateway; left out otherwise.</param>
/// <param name="From">The first day, yyyy-MM-dd, not in the past.</param>
/// <param name="Until">The last day, at most 30 days of them.</param>
/// <param name="Quota">The most messages.</param>
/// <param name="Urgent">Whether it goes out at any hour, to those too who want no texts, and without a hold-out.</param>
public sealed record TextCampaignRequest(
    [property: Required, StringLength(100)] string? Title,
    [property: Required, StringLength(200)] string? Content,
    [property: Required, AllowedValues("carrier_sends", "feed")] string? Mode,
    [property: StringLength(32)] string? Account,
    [property: Required] string? From,
    [property: Required] string? Until,
    int Quota,
    bool Urgent);
