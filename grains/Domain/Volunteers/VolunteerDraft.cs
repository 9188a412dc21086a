using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Volunteers;

/// <summary>A session as it is asked for.</summary>
/// <param name="SessionId">The number that it is to have; the same again is the same call sent again.</param>
/// <param name="District">The region that helps are counted in.</param>
/// <param name="Place">The place, in the volunteer's words.</param>
/// <param name="Until">When it ends by itself.</param>
[GenerateSerializer, Immutable, Alias("volunteer-draft")]
public sealed record VolunteerDraft(
    [property: Id(0)] Guid SessionId, [property: Id(1)] RegionCode District, [property: Id(2)] string Place, [property: Id(3)] DateTimeOffset Until);
