using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Somebody was reminded.</summary>
/// <param name="DispatchId">Of which dispatch.</param>
/// <param name="Due">Of what, whom, and which time.</param>
/// <param name="Region">The region whose officers or command centre it is for.</param>
/// <param name="Title">What the task is.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="SentAt">When, Unix seconds.</param>
public sealed record Reminder(Guid DispatchId, ReminderDue Due, RegionCode Region, string Title, string UnitName, long SentAt);
