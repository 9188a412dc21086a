namespace HealthPass.Verification.Records;

/// <summary>A stretch of a node's journal on its way to the database.</summary>
/// <param name="Scans">Scan records in journal order.</param>
/// <param name="Shows">The latest cumulative show counts in the stretch, one a day and region.</param>
/// <param name="FromAddress">The journal address where the stretch begins: the watermark must stand exactly there.</param>
/// <param name="NextAddress">The journal address behind the stretch: the new watermark.</param>
public sealed record ShipBatch(IReadOnlyList<ScanRecord> Scans, IReadOnlyList<ShowTally> Shows, long FromAddress, long NextAddress);
