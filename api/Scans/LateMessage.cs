using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Scans;

/// <summary>A scan that a gate made without the network and brings later. Either <paramref name="Code"/> or <paramref name="Document"/>, not both.</summary>
/// <param name="VenueId">The venue, 13 characters.</param>
/// <param name="Code">The text of the health code, a live one or a printed one.</param>
/// <param name="Document">An identity document.</param>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>pass</c>.</param>
/// <param name="ScanId">The gate's own UUID: the same as of an attempt with the network that got no answer.</param>
/// <param name="GateId">The gate's own name.</param>
/// <param name="Place">The number of the sub-code within the venue; nothing or 0 is the venue itself.</param>
/// <param name="Means"><c>card</c> where a reader read an identity card.</param>
/// <param name="ScannedAt">What the gate's clock said, uncorrected.</param>
/// <param name="ClockOffsetSeconds">How far that clock was ahead of the server's, as last measured before the scan, in seconds; nothing where it is not known.</param>
/// <param name="Verdict">What the gate told: <c>allow</c>, <c>check</c> or <c>deny</c>.</param>
/// <param name="Degraded">Whether the gate had a network, and the service could not answer.</param>
public sealed record LateMessage(
    [property: Needed] string? VenueId,
    string? Code,
    DocumentField? Document,
    [property: Needed] string? Direction,
    [property: Needed] string? ScanId,
    string? GateId,
    int? Place,
    string? Means,
    [property: Needed] string? ScannedAt,
    int? ClockOffsetSeconds,
    [property: Needed] string? Verdict,
    bool? Degraded);
