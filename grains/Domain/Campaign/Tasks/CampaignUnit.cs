using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>A unit that tasks go to (责任单位). Whoever is campaign officer of exactly its region acts for it.</summary>
/// <param name="UnitId">Its id.</param>
/// <param name="Name">Its name; one of a name in a region.</param>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="PutBy">The account that put it on the register; of the notice's own, the notice.</param>
/// <param name="PutAt">When, Unix seconds.</param>
/// <param name="DissolvedAt">When it was dissolved, Unix seconds; 0 while it is there.</param>
/// <param name="Successor">Who took over what it had; null for nobody.</param>
public sealed record CampaignUnit(Guid UnitId, string Name, RegionCode Region, string PutBy, long PutAt, long DissolvedAt = 0, Guid? Successor = null)
{
    /// <summary>Whether it is no more.</summary>
    public bool IsDissolved => DissolvedAt > 0;
}
