using HealthPass.Verification.Records;

namespace HealthPass.Verification.Journal;

/// <summary>Hears of scans in journal order, once they are durable and before their callers are answered.</summary>
public interface IJournalObserver
{
    /// <summary>A scan has become durable. Called on the journal's own thread, one at a time; must not block or throw.</summary>
    /// <param name="scan">The scan.</param>
    void OnDurable(in ScanRecord scan);

    /// <summary>A group commit has ended. Called as <see cref="OnDurable"/> is, after it.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="took">How long write and flush took.</param>
    /// <param name="durable">Whether it is on disk.</param>
    void OnCommit(int bytes, TimeSpan took, bool durable)
    {
    }
}
