namespace HealthPass.Grains.Verification.Journal;

/// <summary>What an entry of the journal holds. The numbers are part of the file format.</summary>
internal enum JournalEntryKind : byte
{
    /// <summary>A <see cref="Scans.ScanRecord"/>.</summary>
    Scan = 1,

    /// <summary>A <see cref="Storage.ShowTally"/>.</summary>
    Shows = 2,
}
