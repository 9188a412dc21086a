using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>
/// What was dispatched to a unit, keyed by the id that follows from task and unit. Each action is in the audit trail before it takes effect; of two persons at
/// once one is first, and the other is told.
/// </summary>
[Alias("campaign-dispatch")]
public interface IDispatchGrain : IGrainWithGuidKey
{
    /// <summary>Dispatches it.</summary>
    /// <param name="draft">What to whom; that the unit is there is for the caller to see to.</param>
    /// <param name="official">Who dispatches; null where it goes over from a unit that was dissolved.</param>
    /// <returns>The dispatch, or why it is refused.</returns>
    [Alias("dispatch")]
    Task<DispatchResult> Dispatch(DispatchDraft draft, Official? official);

    /// <summary>Does something with it.</summary>
    /// <param name="act">What.</param>
    /// <param name="official">Who.</param>
    /// <returns>The dispatch, or why it is refused.</returns>
    [Alias("act")]
    Task<DispatchResult> Act(DispatchAct act, Official official);

    /// <summary>Closes it, as its unit is no more. Repeating it changes nothing.</summary>
    /// <param name="by">The account that dissolved the unit.</param>
    [Alias("lapse")]
    Task Lapse(string by);

    /// <summary>Makes it a part of another dispatch. Repeating it changes nothing.</summary>
    /// <param name="parent">The dispatch.</param>
    /// <param name="by">The account that dissolved the unit of the one before.</param>
    [Alias("adopt")]
    Task Adopt(Guid parent, string by);

    /// <summary>The dispatch with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another region's.</returns>
    [Alias("look")]
    Task<DispatchSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The dispatch.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<DispatchStanding?> GetStanding();
}
