using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Campaign;

/// <summary>Dispatches as tests need them.</summary>
internal static class Dispatched
{
    public static readonly Guid Task = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    public static readonly TaskTarget Target = new(TaskMeasure.Registered, [], 10);

    /// <summary>One that was sent at noon, is to be signed for a day later and is at work unless it is said otherwise.</summary>
    public static DispatchStanding One(
        string state = DispatchFlow.AtWork, int? dueIn = 10, int percent = 0, Guid? parent = null, string unit = "成都市应急指挥部", RegionNode? region = null, Guid? id = null,
        DateTimeOffset? answerDueAt = null, DispatchProgress? progress = null) => new(
            id ?? Guid.NewGuid(),
            state,
            new(
                Task, "机关带头", TaskIds.OfUnit(unit, default), unit, (region ?? Samples.City).Code, Samples.Tree.Root.Code, parent,
                dueIn is { } days ? Samples.Today.AddDays(days) : null, Target, 100, "command"),
            Samples.Noon,
            progress ?? new(Samples.Noon.AddDays(1), SignedAt: state == DispatchFlow.ToSign ? null : Samples.Noon, Percent: percent),
            answerDueAt ?? Samples.Noon.AddDays(7));
}
