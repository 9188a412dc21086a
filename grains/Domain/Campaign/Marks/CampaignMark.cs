using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Marks;

/// <summary>A push of the campaign, as a mark on the curves of the region that it was meant for.</summary>
/// <param name="MarkId">Its id.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Region">Where; all below it was meant too.</param>
/// <param name="Day">The day on which it began, in Asia/Shanghai.</param>
/// <param name="Words">What it was, in few words.</param>
/// <param name="PutBy">User name of who put the mark.</param>
/// <param name="PutAt">When, Unix seconds.</param>
public sealed record CampaignMark(Guid MarkId, MarkKind Kind, RegionCode Region, DateOnly Day, string Words, string PutBy, long PutAt);
