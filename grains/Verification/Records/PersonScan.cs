using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Verification.Records;

/// <summary>A scan, as whoever was scanned may know it.</summary>
/// <param name="At">When.</param>
/// <param name="VenueId">Where.</param>
/// <param name="Region">The venue's region at that time.</param>
/// <param name="Verdict">What the gate was told.</param>
/// <param name="Colour">The colour at that time, none where nobody was registered.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Place">Where within the venue, 0 for the venue as a whole.</param>
public sealed record PersonScan(DateTimeOffset At, VenueId VenueId, RegionCode Region, Verdict Verdict, Colour Colour, ScanDirection Direction, ushort Place = 0);
