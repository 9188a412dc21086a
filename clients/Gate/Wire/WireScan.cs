using HealthPass.Gate.Scans;
using MessagePack;

namespace HealthPass.Gate.Wire;

/// <summary>A scan as it is sent. It is public for the serializer's sake: use <see cref="GateScan"/>.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Code">A code.</param>
/// <param name="Document">A document.</param>
/// <param name="Direction">Which way.</param>
/// <param name="ScanId">The gate's number.</param>
/// <param name="GateId">The gate's name.</param>
/// <param name="Place">Number of the sub-code; null for the venue itself.</param>
/// <param name="Means"><c>card</c> where a reader read the document.</param>
[MessagePackObject]
public sealed record WireScan(
    [property: Key("venueId")] string VenueId,
    [property: Key("code")] string? Code,
    [property: Key("document")] WireDocument? Document,
    [property: Key("direction")] string Direction,
    [property: Key("scanId")] string ScanId,
    [property: Key("gateId")] string? GateId,
    [property: Key("place")] int? Place,
    [property: Key("means")] string? Means)
{
    internal static WireScan Of(GateScan scan) => new(
        scan.VenueId,
        scan.Code,
        scan.Document is { } document ? new(document.Type, document.Number, document.Country) : null,
        WireWords.Of(scan.Direction),
        scan.ScanId.ToString(),
        scan.GateId,
        scan.Place == 0 ? null : scan.Place,
        scan.ByCardReader && scan.Document is not null ? WireWords.Card : null);
}
