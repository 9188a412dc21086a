using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Links;

/// <summary>Something that a gateway told.</summary>
/// <param name="News">What.</param>
/// <param name="From">Who told it.</param>
/// <param name="Sequence">The number of its packet.</param>
/// <param name="Id">The gateway's number of the message, where the answer names it.</param>
internal readonly record struct Heard(CarrierNews News, IHeardFrom From, uint Sequence, ulong Id);
