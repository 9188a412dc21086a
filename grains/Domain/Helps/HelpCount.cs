using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Helps;

/// <summary>How many helps of a kind there were in a district on a day.</summary>
/// <param name="Day">The province's day.</param>
/// <param name="District">Where.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Count">How often.</param>
public sealed record HelpCount(DateOnly Day, RegionCode District, HelpKind Kind, int Count);
