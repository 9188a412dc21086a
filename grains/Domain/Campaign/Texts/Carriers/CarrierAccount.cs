namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>An account at a carrier's gateway, as everybody may see it: without its secret.</summary>
/// <param name="Name">Its name in the settings, by which campaigns name it.</param>
/// <param name="Protocol">What is spoken there.</param>
/// <param name="TakesPseudonyms">Whether the gateway finds the phone of a pseudonym by itself, so that nobody else need know its number.</param>
/// <param name="TakesNumbers">Whether it takes phones' numbers.</param>
/// <param name="PerSecond">The most messages a second.</param>
/// <param name="Window">The most messages that wait for their answers.</param>
public sealed record CarrierAccount(string Name, CarrierProtocol Protocol, bool TakesPseudonyms, bool TakesNumbers, int PerSecond, int Window);
