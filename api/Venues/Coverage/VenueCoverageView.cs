namespace HealthPass.Api.Venues.Coverage;

/// <summary>How the venues of a region stand, by the regions one level below and by category.</summary>
/// <param name="RegionCode">The region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Above">The regions above it within the account's own, the highest first.</param>
/// <param name="Regions">The regions one level below, in order of code, and the region itself where venues lie in it and none of them.</param>
/// <param name="Cells">A cell for each region and category of which there is anything. Sums over them are those of the region.</param>
/// <param name="Terms">After how many days without a scan a venue is what.</param>
/// <param name="AsOf">When this was read; which places have a code and when venues were last scanned at is up to a minute older.</param>
public sealed record VenueCoverageView(
    string RegionCode, string RegionName, IReadOnlyList<CoverageRegionView> Above, IReadOnlyList<CoverageRegionView> Regions, IReadOnlyList<CoverageCellView> Cells,
    CoverageTermsView Terms, string AsOf);
