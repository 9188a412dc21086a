using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Documents;

/// <summary>Which documents of the register are asked for.</summary>
/// <param name="Viewer">The region of whoever asks: documents of it and below, and those from above, which count there.</param>
/// <param name="Region">Those of a region and below alone, null for all.</param>
/// <param name="Number">Those alone whose number holds this, empty for all.</param>
/// <param name="InForce">Those in force alone, or those that were withdrawn; null for both.</param>
/// <param name="Before">The document behind which to go on, null for the beginning.</param>
/// <param name="Limit">The most to return.</param>
public sealed record DocumentQuery(RegionCode Viewer, RegionCode? Region, string Number, bool? InForce, Guid? Before, int Limit);
