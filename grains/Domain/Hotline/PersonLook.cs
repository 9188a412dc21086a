using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Hotline;

/// <summary>That somebody was looked up, as the person may know it: not by whom, but for what and where from.</summary>
/// <param name="At">Unix seconds.</param>
/// <param name="Purpose">The code of the purpose.</param>
/// <param name="Region">The region of whoever did.</param>
public sealed record PersonLook(long At, string Purpose, RegionCode Region)
{
    /// <summary>How long it is kept.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(183);
}
