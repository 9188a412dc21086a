using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;

namespace HealthPass.Verification.Records;

/// <summary>
/// The scan records and the node's tallies derived from them. Rows, tallies and watermark move in one transaction, so
/// a record arrives exactly once however often the shipper crashes.
/// </summary>
public interface IScanStore
{
    /// <summary>Gives the process of this node that starts now its number.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A higher one than any process of this node had before; the first is 1.</returns>
    Task<long> NumberProcessAsync(CancellationToken cancellationToken);

    /// <summary>The journal address up to which this node's records are in the database.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The watermark, 0 for a node that never shipped.</returns>
    Task<long> ReadWatermarkAsync(CancellationToken cancellationToken);

    /// <summary>Writes a stretch of the journal. Every inserted row adds one to the node's tally of its day and venue; a scan id that is already in the table is left out and not counted.</summary>
    /// <param name="batch">The stretch; not looked at any more once the task has ended.</param>
    /// <param name="cancellationToken">Gives up; the transaction is rolled back.</param>
    /// <returns>Indices into <see cref="ShipBatch.Scans"/> of the records left out as duplicates, in order.</returns>
    /// <exception cref="StorageConflictException">The watermark is not at <see cref="ShipBatch.FromAddress"/>: another process ships under this node's name. Nothing was written.</exception>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    Task<IReadOnlyList<int>> ShipAsync(ShipBatch batch, CancellationToken cancellationToken);

    /// <summary>This node's scan tallies from a day on.</summary>
    /// <param name="fromDay">The first day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a day and venue.</returns>
    Task<IReadOnlyList<VenueTally>> ReadVenueTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken);

    /// <summary>Who passed at venues by this node, from a day on.</summary>
    /// <param name="fromDay">The first day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a day, hour and venue where anybody did.</returns>
    Task<IReadOnlyList<VenueHour>> ReadVenueHoursAsync(DateOnly fromDay, CancellationToken cancellationToken);

    /// <summary>This node's show tallies from a day on.</summary>
    /// <param name="fromDay">The first day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a day and home region.</returns>
    Task<IReadOnlyList<ShowTally>> ReadShowTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken);

    /// <summary>This node's sketches of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a region.</returns>
    Task<IReadOnlyList<ActiveSketch>> ReadSketchesAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Replaces this node's sketches of the given days and regions.</summary>
    /// <param name="sketches">The sketches that changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WriteSketchesAsync(IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken);
}
