using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>A scan after its fields were read and its code opened.</summary>
/// <param name="ScanId">The gate's id or a fresh one.</param>
/// <param name="Person">Who.</param>
/// <param name="Venue">Where, with its rule.</param>
/// <param name="Direction">1 in, 2 out, 3 pass.</param>
/// <param name="GateId">The gate.</param>
/// <param name="At">Unix milliseconds.</param>
internal readonly record struct GateScan(Guid ScanId, PersonId Person, VenueRule Venue, byte Direction, string? GateId, long At);
