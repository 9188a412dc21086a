using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>A message that waits, or is held.</summary>
/// <param name="Phone">Whose.</param>
/// <param name="City">Where the phone is.</param>
/// <param name="IsHeld">Whether it is held out.</param>
/// <param name="Link">The token of its link.</param>
public readonly record struct QueuedMessage(PhonePseudonym Phone, RegionCode City, bool IsHeld, string Link);
