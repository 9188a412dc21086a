using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Marks;

/// <summary>A push of the campaign, as a mark on the curves of the region that it was meant for.</summary>
/// <param name="MarkId">Its id.</param>
/// <param name="Kind">What was done.</param>
/// <param name="RegionCode">Where; all below it was meant too.</param>
/// <param name="RegionName">Its Chinese name.</param>
/// <param name="Day">The day on which it began, yyyy-MM-dd.</param>
/// <param name="Words">What it was.</param>
/// <param name="PutBy">User name of who put the mark.</param>
/// <param name="PutAt">When.</param>
public sealed record MarkView(
    string MarkId, [property: AllowedValues("text", "material", "meeting", "broadcast", "other")] string Kind, string RegionCode, string RegionName, string Day,
    string Words, string PutBy, string PutAt);
