using HealthPass.Verification.Records;

namespace HealthPass.Verification.Journal;

/// <summary>Walks the entries of a frame.</summary>
internal static class JournalEntries
{
    /// <summary>Hands out each entry in order.</summary>
    /// <param name="entries">The entries of one frame.</param>
    /// <param name="onScan">Called for each scan.</param>
    /// <param name="onShows">Called for each cumulative show count.</param>
    /// <exception cref="InvalidDataException">An entry is of a kind that this build does not know.</exception>
    public static void ForEach(ReadOnlySpan<byte> entries, Action<ScanRecord> onScan, Action<ShowTally> onShows)
    {
        while (entries.Length > 0)
        {
            var size = JournalCodec.SizeOf(entries[0]);
            if (size == 0 || size > entries.Length)
            {
                throw new InvalidDataException($"The journal holds an entry of kind {entries[0]}, which this build cannot read.");
            }

            if (entries[0] == (byte)JournalEntryKind.Scan)
            {
                onScan(JournalCodec.ReadScan(entries));
            }
            else
            {
                onShows(JournalCodec.ReadShows(entries));
            }

            entries = entries[size..];
        }
    }
}
