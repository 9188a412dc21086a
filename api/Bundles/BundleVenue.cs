using HealthPass.Api.Venues;

namespace HealthPass.Api.Bundles;

/// <summary>What a bundle says to the gates of one venue.</summary>
/// <param name="Kind">Always <c>venue</c>.</param>
/// <param name="Issuer">Who issues.</param>
/// <param name="Number">The ten minutes that it was made in.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="AllowUntil">Until when anybody is let in by it.</param>
/// <param name="ValidUntil">Until when it is used at all.</param>
/// <param name="VenueId">The venue.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Category">Its category.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="Standing">Whether anybody is scanned there.</param>
/// <param name="Rule">Who may enter.</param>
/// <param name="Places">The places within that have codes of their own.</param>
internal sealed record BundleVenue(
    string Kind,
    string Issuer,
    long Number,
    string IssuedAt,
    string AllowUntil,
    string ValidUntil,
    string VenueId,
    string Name,
    string Category,
    string RegionCode,
    string Standing,
    EntryRuleField Rule,
    IReadOnlyList<BundlePlace> Places);
