using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Marks;

/// <summary>Puts marks and takes them away. Each change is in the audit trail before it takes effect.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="clock">Tells the time.</param>
public sealed class MarkCommands(IMarkStore store, TimeProvider clock)
{
    /// <summary>The most characters of a mark's words.</summary>
    public const int MaxWords = 100;

    /// <summary>How many days back a mark may be put.</summary>
    public const int MaxDaysBack = 400;

    /// <summary>Puts a mark.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="region">Where.</param>
    /// <param name="day">When it began.</param>
    /// <param name="words">What it was.</param>
    /// <param name="official">Who puts it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>The mark, or why it is not put.</returns>
    public async Task<(MarkFault Fault, CampaignMark? Mark)> PutAsync(MarkKind kind, RegionNode region, DateOnly day, string words, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        if (day > today || day < today.AddDays(-MaxDaysBack))
        {
            return (MarkFault.DayOutside, null);
        }

        if (NamesSomebody.InNote(words))
        {
            return (MarkFault.WordsNameSomebody, null);
        }

        var mark = new CampaignMark(Guid.CreateVersion7(now), kind, region.Code, day, words, official.UserName, now.ToUnixTimeSeconds());
        _ = await pen.WriteAsync(mark.MarkId.ToString(), Detail(mark));
        _ = await store.AddAsync(mark, CancellationToken.None);
        return (MarkFault.None, mark);
    }

    /// <summary>Takes a mark away.</summary>
    /// <param name="markId">The mark.</param>
    /// <param name="official">Who takes it, of its region or one above.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Why it is not taken away.</returns>
    public async Task<MarkFault> RemoveAsync(Guid markId, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await store.FindAsync(markId, CancellationToken.None) is not { } mark || !official.Region.Contains(mark.Region))
        {
            return MarkFault.Unknown;
        }

        _ = await pen.WriteAsync(markId.ToString(), Detail(mark));
        return await store.RemoveAsync(markId, CancellationToken.None) ? MarkFault.None : MarkFault.Unknown;
    }

    private static object Detail(CampaignMark mark) => new
    {
        kind = mark.Kind.ToWire(), region = mark.Region.ToString(), day = mark.Day.ToString("O", CultureInfo.InvariantCulture), words = mark.Words,
    };
}
