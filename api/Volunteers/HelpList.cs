namespace HealthPass.Api.Volunteers;

/// <summary>What volunteers did in a region.</summary>
/// <param name="RegionCode">The region.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Total">All of it.</param>
/// <param name="Days">By day and county, newest first.</param>
/// <param name="AsOf">When it was counted.</param>
public sealed record HelpList(string RegionCode, string From, string To, HelpCounts Total, IReadOnlyList<HelpDay> Days, string AsOf);
