using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Reports;

/// <summary>Issues the daily reports for the whole cluster, keyed 0.</summary>
[Alias("daily-reports")]
public interface IReportGrain : IGrainWithIntegerKey
{
    /// <summary>Begins to issue reports on time, and goes on by itself from then on, whichever node ends. It may be called any number of times.</summary>
    [Alias("wake")]
    Task Wake();

    /// <summary>Issues now what is due now.</summary>
    /// <returns>The days that were reported on.</returns>
    [Alias("look")]
    [ResponseTimeout("00:02:00")]
    Task<IReadOnlyList<DateOnly>> Tick();

    /// <summary>Computes a day anew and issues the next version of its report.</summary>
    /// <param name="day">The day.</param>
    /// <param name="official">Who asks for it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The new version, null when there is no report of that day to correct.</returns>
    /// <exception cref="StorageConflictException">Another version was issued at the same time.</exception>
    [Alias("correct")]
    [ResponseTimeout("00:02:00")]
    Task<IssuedReportHead?> Correct(DateOnly day, Official official, string reason);
}
