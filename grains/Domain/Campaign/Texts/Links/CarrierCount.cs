using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts.Links;

/// <summary>What a carrier that sends by itself hands in: of a city and an hour, how many.</summary>
/// <param name="City">The city or county.</param>
/// <param name="Hour">The hour in Asia/Shanghai, as the Unix seconds at which it begins.</param>
/// <param name="Submitted">Texts that were sent.</param>
/// <param name="Delivered">Of those, on the phone.</param>
/// <param name="Failed">Of those, not and never.</param>
public readonly record struct CarrierCount(RegionCode City, long Hour, long Submitted, long Delivered, long Failed);
