using HealthPass.Grains.Staff;

namespace HealthPass.Api.Residents;

/// <summary>The residents' own page as a channel: those who entered there may be shown there.</summary>
internal static class ResidentChannel
{
    /// <summary>No key speaks for it.</summary>
    public const string Name = OwnChannels.Page;
}
