using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Posters;

/// <summary>What a poster is of.</summary>
/// <param name="Code">What it says.</param>
/// <param name="Site">Scheme and host of its address.</param>
/// <param name="Name">The venue's name.</param>
/// <param name="Place">The place's name in the poster's language; empty for the venue itself.</param>
/// <param name="Region">The name of the venue's region.</param>
/// <param name="IsVehicle">Whether it hangs in something that moves.</param>
internal sealed record PosterText(PosterCode Code, string Site, string Name, string Place, string Region, bool IsVehicle);
