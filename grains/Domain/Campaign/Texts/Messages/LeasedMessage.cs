using HealthPass.Grains.Campaign.Texts.Phones;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>A message that its account's owner hands to the gateway.</summary>
/// <param name="Key">The number of the key that the pseudonym is made with.</param>
/// <param name="Phone">Whose.</param>
/// <param name="Link">The token of its link.</param>
public readonly record struct LeasedMessage(int Key, PhonePseudonym Phone, string Link);
