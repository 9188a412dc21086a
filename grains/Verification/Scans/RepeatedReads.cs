using System.Runtime.InteropServices;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>
/// What gates have read in the last two seconds: a reader that sees one code twice is answered the same and counted once, where the gate gave its name and no
/// scan id, and nothing has changed meanwhile. A table of fixed size; what it has forgotten for newer reads is recorded as another scan.
/// </summary>
public sealed class RepeatedReads
{
    /// <summary>How long a read counts as the same.</summary>
    public const long WithinMilliseconds = 2_000;

    private const int Ways = 4;
    private const int Sets = 1 << 12;
    private const int Stripes = 1 << 8;

    private readonly Slot[] _slots = new Slot[Sets * Ways];
    private readonly Lock[] _gates = [.. Enumerable.Range(0, Stripes).Select(_ => new Lock())];
    private long _count;

    /// <summary>Reads that were answered as the one before, since the start.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>Whether scans of this form are looked after.</summary>
    internal static bool Takes(in ScanRequest request) => request.ScanId is null && request.GateId != default;

    /// <summary>Journals a scan, unless it is one that was journalled just now.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="scan">The scan; afterwards the one that is answered.</param>
    /// <returns>The commit of that one.</returns>
    /// <exception cref="JournalUnavailableException">As the journal throws it; nothing is remembered then.</exception>
    internal Task Append(ScanJournal journal, ref ScanOutcome scan)
    {
        var set = SetOf(scan.Record);

        // The journal takes a scan in less time than it takes to look: nobody waits long for the same stripe.
        lock (_gates[set & (Stripes - 1)])
        {
            ref var slot = ref Find(set, scan.Record, out var isSame);
            if (isSame)
            {
                return Repeat(slot, ref scan);
            }

            var appended = journal.AppendAsync(scan.Record);
            slot.Outcome = scan;
            slot.Commit = appended;
            return appended;
        }
    }

    /// <summary>Remembers a scan that is about to be journalled with others, unless it is one that was journalled just now, or is about to be.</summary>
    /// <param name="commit">The commit of all; it faults when the journal does not take them.</param>
    /// <param name="scan">The scan; where it is that one, the one that is answered.</param>
    /// <returns>The commit of that one; null where the scan is to be journalled.</returns>
    internal Task? Note(Task commit, ref ScanOutcome scan)
    {
        var set = SetOf(scan.Record);
        lock (_gates[set & (Stripes - 1)])
        {
            ref var slot = ref Find(set, scan.Record, out var isSame);
            if (isSame)
            {
                return Repeat(slot, ref scan);
            }

            slot.Outcome = scan;
            slot.Commit = commit;
            return null;
        }
    }

    private static int SetOf(in ScanRecord record) => HashCode.Combine(record.PersonId, record.VenueId.Value, record.GateId) & (Sets - 1);

    private Task Repeat(in Slot slot, ref ScanOutcome scan)
    {
        scan = slot.Outcome;
        _ = Interlocked.Increment(ref _count);
        return slot.Commit!;
    }

    // The slot of the same scan, else the one that is given up for it.
    private ref Slot Find(int set, in ScanRecord record, out bool isSame)
    {
        var slots = _slots.AsSpan(set * Ways, Ways);
        ref var oldest = ref slots[0];
        foreach (ref var slot in slots)
        {
            if (slot.IsSame(record))
            {
                isSame = true;
                return ref slot;
            }

            if (slot.Outcome.Record.ScannedAt < oldest.Outcome.Record.ScannedAt)
            {
                oldest = ref slot;
            }
        }

        isSame = false;
        return ref oldest;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        public ScanOutcome Outcome;

        public Task? Commit;

        public readonly bool IsSame(in ScanRecord other)
        {
            var mine = Outcome.Record;
            return Commit is { IsFaulted: false, IsCanceled: false }
                && other.ScannedAt - mine.ScannedAt is >= -WithinMilliseconds and <= WithinMilliseconds
                && mine.PersonId == other.PersonId
                && mine.VenueId == other.VenueId
                && mine.GateId == other.GateId
                && mine.Place == other.Place
                && mine.Direction == other.Direction
                && mine.Means == other.Means

                // Whoever has turned red since is told so at once, and whoever has turned green too.
                && mine.Verdict == other.Verdict
                && mine.Colour == other.Colour
                && mine.Reason == other.Reason
                && mine.VerdictReason == other.VerdictReason;
        }
    }
}
