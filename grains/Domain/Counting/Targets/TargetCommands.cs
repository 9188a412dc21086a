using HealthPass.Grains.Audit;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting.Targets;

/// <summary>Sets what regions are to reach. Each change is in the audit trail before it takes effect.</summary>
public sealed class TargetCommands(ITargetStore store, TimeProvider clock)
{
    /// <summary>The furthest day of a target, in years from today.</summary>
    public const int MaxYearsAhead = 10;

    /// <summary>Sets a region's own target.</summary>
    /// <param name="region">The region.</param>
    /// <param name="by">The day by which.</param>
    /// <param name="adoptionRate">Registered ÷ population.</param>
    /// <param name="venueCoverage">Venues with a scan in a day ÷ registered venues.</param>
    /// <param name="setBy">Who sets it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Why it is not set.</returns>
    public async Task<TargetFault> SetAsync(RegionNode region, DateOnly by, double? adoptionRate, double? venueCoverage, string setBy, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        var fault = Judge(by, adoptionRate, venueCoverage, ShanghaiDay.Of(now));
        if (fault == TargetFault.None)
        {
            _ = await pen.WriteAsync(region.Code.ToString(), new { by = by.ToString("O", System.Globalization.CultureInfo.InvariantCulture), adoptionRate, venueCoverage });
            await store.PutAsync(new(region.Code, by, adoptionRate, venueCoverage, setBy, now.ToUnixTimeSeconds()), CancellationToken.None);
        }

        return fault;
    }

    /// <summary>Takes a region's own target away.</summary>
    /// <param name="region">The region.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>False where it has none.</returns>
    public async Task<bool> RemoveAsync(RegionNode region, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(pen);
        if ((await store.ReadAroundAsync(region, CancellationToken.None)).All(target => target.Region != region.Code))
        {
            return false;
        }

        _ = await pen.WriteAsync(region.Code.ToString(), new { });
        _ = await store.RemoveAsync(region.Code, CancellationToken.None);
        return true;
    }

    internal static TargetFault Judge(DateOnly by, double? adoptionRate, double? venueCoverage, DateOnly today) =>
        by < today || by > today.AddYears(MaxYearsAhead) ? TargetFault.DayOutside
        : adoptionRate is null && venueCoverage is null ? TargetFault.Nothing
        : !IsShare(adoptionRate) ? TargetFault.AdoptionRateOutside
        : !IsShare(venueCoverage) ? TargetFault.VenueCoverageOutside
        : TargetFault.None;

    private static bool IsShare(double? share) => share is null or (> 0 and <= 1);
}
