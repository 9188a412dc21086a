using HealthPass.Verification.Records;





namespace HealthPass.Verification.Journal;

/// <summary>What an entry of the journal holds. The numbers are part of the file format.</summary>
internal enum JournalEntryKind : byte
{
    /// <summary>A <see cref="ScanRecord"/>.</summary>
    Scan = 1,

    /// <summary>A <see cref="ShowTally"/>.</summary>
    Shows = 2,
}
