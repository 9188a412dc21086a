using HealthPass.Kernel.Counting;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Common;

/// <summary>What of shipping differs between the dialects.</summary>
internal interface IScanWriter
{
    /// <summary>Makes room for the days of the records, before the transaction.</summary>
    Task PrepareAsync(IReadOnlyList<ScanRecord> scans, CancellationToken cancellationToken);

    /// <summary>Inserts the records whose ids are new.</summary>
    Task<bool[]> InsertAsync(DbSession session, IReadOnlyList<ScanRecord> scans, CancellationToken cancellationToken);

    /// <summary>Adds to the node's scan tallies.</summary>
    /// <param name="session">In the transaction.</param>
    /// <param name="added">What to add, one a day and venue.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task AddTalliesAsync(DbSession session, IReadOnlyList<VenueTally> added, CancellationToken cancellationToken);

    /// <summary>Adds to who passed at venues by the node.</summary>
    /// <param name="session">In the transaction.</param>
    /// <param name="added">What to add, one a day, hour and venue.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task AddHoursAsync(DbSession session, IReadOnlyList<VenueHour> added, CancellationToken cancellationToken);

    /// <summary>Raises the node's show tallies; a lower number changes nothing.</summary>
    /// <param name="session">In the transaction.</param>
    /// <param name="shows">The new numbers, one a day and region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RaiseShowsAsync(DbSession session, IReadOnlyList<ShowTally> shows, CancellationToken cancellationToken);

    /// <summary>Replaces sketches of the node.</summary>
    Task PutSketchesAsync(DbSession session, IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken);
}
