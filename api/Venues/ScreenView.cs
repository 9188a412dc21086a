namespace HealthPass.Api.Venues;

/// <summary>What a venue's screen needs to go on by itself, without the network.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="VenueName">Its name.</param>
/// <param name="RegionName">The name of its region.</param>
/// <param name="Number">How many keys the venue's screen was given, this one among them.</param>
/// <param name="Key">The key, base64url: whoever has it can show what the screen shows.</param>
/// <param name="StepSeconds">How long a code is shown.</param>
/// <param name="Site">What the address begins with: <c>{site}/P/{code}{proof}</c>.</param>
/// <param name="Places">The venue itself, and the places within it that are in use.</param>
/// <param name="AsOf">The server's time.</param>
public sealed record ScreenView(
    string VenueId, string VenueName, string RegionName, int Number, string Key, int StepSeconds, string Site, IReadOnlyList<ScreenPlaceView> Places, string AsOf);
