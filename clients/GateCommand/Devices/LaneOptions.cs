using HealthPass.Gate.Scans;

namespace HealthPass.GateCommand.Devices;

/// <summary>What a lane is.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Direction">Which way it goes.</param>
/// <param name="GateId">Its name.</param>
/// <param name="Place">Number of the entrance within the venue.</param>
internal sealed record LaneOptions(string VenueId, GateDirection Direction, string? GateId, int Place);
