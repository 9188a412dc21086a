using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Adoption;

/// <summary>How a city (市/州) takes to the code.</summary>
/// <param name="City">The city.</param>
/// <param name="Willing">Share of its residents who apply in the end.</param>
/// <param name="Days">Days of the campaign in which 63 % of those have applied; the others follow ever more slowly.</param>
/// <param name="Target">Share that the city is told to reach.</param>
/// <param name="Why">The reason for the numbers.</param>
internal sealed record CityCampaign(RegionCode City, double Willing, double Days, double Target, string Why);
