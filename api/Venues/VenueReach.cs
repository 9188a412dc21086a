using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Which venues are a caller's business: an authority's those of its region, anybody else's his or her own.</summary>
internal static class VenueReach
{
    /// <summary>Whether an account is a venue's keeper and no authority.</summary>
    public static bool IsKeeper(this Call call) => call.Session is not null && !call.Official.Has(AccessNames.VenueAdministrator);

    /// <summary>Reads a venue that is the caller's business.</summary>
    /// <returns>Null also where there is none: of others nothing is told.</returns>
    public static async Task<VenueDetails?> FindAsync(Call call, string id, IGrainFactory grains) =>
        VenueId.TryParse(id, out var venue) && await grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).GetDetails() is { } details && Has(call, details) ? details : null;

    private static bool Has(Call call, VenueDetails venue) =>
        call.Session is null ? venue.Registration.RegisteredBy == call.RegistrantOf().Name
        : call.Region.Contains(venue.Rule.Region) && (!call.IsKeeper() || IsOwn(venue, call.Name));

    private static bool IsOwn(VenueDetails venue, string account) =>
        string.Equals(venue.Keeper, account, StringComparison.OrdinalIgnoreCase) || string.Equals(venue.Registration.RegisteredBy, account, StringComparison.OrdinalIgnoreCase);
}
