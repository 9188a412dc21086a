using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Targets;

/// <summary>Where a region stands against its target.</summary>
/// <param name="Region">The region.</param>
/// <param name="Target">The target it goes by, its own or that of a region above; null for none.</param>
/// <param name="Registered">Persons registered now.</param>
/// <param name="PacePerDay">Persons gained a day.</param>
/// <param name="Outlook">What that leads to.</param>
public sealed record TargetStanding(RegionNode Region, RegionTarget? Target, long Registered, double PacePerDay, Outlook Outlook)
{
    /// <summary>Whether the target is that of a region above.</summary>
    public bool IsInherited => Target is not null && Target.Region != Region.Code;
}
