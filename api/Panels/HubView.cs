using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>A transit hub and how much is scanned there now.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">That region's name.</param>
/// <param name="Scans">Scans in the window.</param>
/// <param name="PerMinute">The same as scans a minute.</param>
[MessagePackObject]
public sealed record HubView(
    [property: Key("venueId")] string VenueId,
    [property: Key("name")] string Name,
    [property: Key("category")] string Category,
    [property: Key("regionCode")] string RegionCode,
    [property: Key("regionName")] string RegionName,
    [property: Key("scans")] long Scans,
    [property: Key("perMinute")] double PerMinute);
