using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Who asks something for a venue.</summary>
internal static class VenueCallers
{
    /// <summary>Whoever owns venues: accounts and channels.</summary>
    public static Callers Owners { get; } = Callers.Channel | Callers.Staff(AccessNames.VenueAdministrator);

    /// <summary>Owners, and accounts that look after venues.</summary>
    public static Callers Keepers { get; } = Owners | Callers.Staff(AccessNames.VenueKeeper);

    /// <summary>The account, or the channel behind a key.</summary>
    public static VenueApplicant RegistrantOf(this Call call) => call.Session is null ? new(call.Caller.ChannelOf(), IsChannel: true) : new(call.Name, IsChannel: false);

    /// <summary>The account, null for a channel.</summary>
    public static Official? OfficialOf(this Call call) => call.Session is null ? null : call.Official;
}
