using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Decides whether a task can go to a unit, as far as that can be told before it is tried.</summary>
public static class DispatchRules
{
    /// <summary>Whether somebody may dispatch at all, and by when.</summary>
    /// <param name="task">The task.</param>
    /// <param name="parent">What it is a part of; null for the task itself.</param>
    /// <param name="asked">The day by which, as it is asked; null for what the task or the dispatch above has.</param>
    /// <param name="official">Who.</param>
    /// <param name="today">The day in Asia/Shanghai.</param>
    /// <returns>Why not, and the deadline where it can be.</returns>
    public static (DispatchFault Fault, DateOnly? DueOn) Judge(CampaignTask task, DispatchStanding? parent, DateOnly? asked, Official official, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(official);
        var issuer = parent?.Draft.Region ?? task.Region;
        if (!official.Region.Contains(issuer))
        {
            return (DispatchFault.NotFound, null);
        }

        if (official.Region != issuer)
        {
            return (DispatchFault.TierMayNot, null);
        }

        if (parent is not null && !DispatchFlow.IsAtWork(parent.State))
        {
            return (DispatchFault.WrongState, null);
        }

        var above = parent is null ? task.Until : parent.Draft.DueOn;
        if (asked is null && above is { } own && own < today)
        {
            return (DispatchFault.DeadlineMissing, null);
        }

        var dueOn = asked ?? above;
        return !TaskRules.IsDeadline(dueOn, today) || (parent?.Draft.DueOn is { } bound && (dueOn is null || dueOn > bound))
            ? (DispatchFault.DeadlineOutside, null)
            : (DispatchFault.None, dueOn);
    }

    /// <summary>Whether it can go to a unit.</summary>
    /// <param name="unit">The unit; null for one that nobody knows.</param>
    /// <param name="parent">What it is a part of; null for the task itself.</param>
    /// <param name="issuer">The region that dispatches.</param>
    /// <returns>Why not.</returns>
    public static DispatchFault JudgeUnit(CampaignUnit? unit, DispatchStanding? parent, RegionCode issuer) =>
        unit is null || !issuer.Contains(unit.Region) || (parent is not null && unit.Region == issuer) ? DispatchFault.UnitUnknown
        : unit.IsDissolved ? DispatchFault.UnitDissolved
        : DispatchFault.None;
}
