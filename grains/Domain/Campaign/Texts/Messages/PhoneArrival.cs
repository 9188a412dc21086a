using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>A phone that came into the province, or roams there, as a carrier tells of it.</summary>
/// <param name="Phone">Its pseudonym.</param>
/// <param name="City">The city or county where it is.</param>
public readonly record struct PhoneArrival(PhonePseudonym Phone, RegionCode City);
