using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>What goes to a unit.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Title">What it is, in few words.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Region">The unit's region, whose campaign officers act for it.</param>
/// <param name="Issuer">The region whose command centre dispatches, and looks at what was done.</param>
/// <param name="Parent">The dispatch that this is a part of (分解); null for one of the task itself.</param>
/// <param name="DueOn">The day by which; null for good (长期).</param>
/// <param name="Target">The number that it should move, in the unit's region.</param>
/// <param name="Baseline">What the number was; null where it was not known.</param>
/// <param name="DispatchedBy">The account that dispatches.</param>
[GenerateSerializer, Immutable, Alias("campaign-dispatch-draft")]
public sealed record DispatchDraft(
    [property: Id(0)] Guid TaskId,
    [property: Id(1)] string Title,
    [property: Id(2)] Guid UnitId,
    [property: Id(3)] string UnitName,
    [property: Id(4)] RegionCode Region,
    [property: Id(5)] RegionCode Issuer,
    [property: Id(6)] Guid? Parent,
    [property: Id(7)] DateOnly? DueOn,
    [property: Id(8)] TaskTarget Target,
    [property: Id(9)] double? Baseline,
    [property: Id(10)] string DispatchedBy);
