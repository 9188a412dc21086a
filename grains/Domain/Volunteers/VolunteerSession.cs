using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Volunteers;

/// <summary>A volunteer's session: a place, and the time there.</summary>
/// <param name="SessionId">Its number.</param>
/// <param name="Account">The volunteer's account.</param>
/// <param name="District">The region that helps are counted in.</param>
/// <param name="Place">The place, in the volunteer's words.</param>
/// <param name="OpenedAt">Unix seconds.</param>
/// <param name="Until">When it ends by itself, Unix seconds.</param>
/// <param name="ClosedAt">When it was ended, Unix seconds; 0 where nobody has.</param>
[GenerateSerializer, Immutable, Alias("volunteer-session")]
public sealed record VolunteerSession(
    [property: Id(0)] Guid SessionId,
    [property: Id(1)] string Account,
    [property: Id(2)] RegionCode District,
    [property: Id(3)] string Place,
    [property: Id(4)] long OpenedAt,
    [property: Id(5)] long Until,
    [property: Id(6)] long ClosedAt)
{
    /// <summary>How long one lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether it goes on at a time.</summary>
    /// <param name="now">Unix seconds.</param>
    /// <returns>False once it was ended or has run out.</returns>
    public bool GoesOn(long now) => ClosedAt == 0 && now < Until;
}
