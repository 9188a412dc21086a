using System.Runtime.CompilerServices;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>
/// Remembered scans that lie side by side. An object for each would be looked at, moved and freed on its own by the
/// collector; records hold no references, so it passes over a page of them.
/// </summary>
internal sealed class RecentScanPage
{
    /// <summary>Scans on a page.</summary>
    public const int Size = 256;

    /// <summary>What a page takes, but for its headers.</summary>
    public static readonly long Bytes = Size * (Unsafe.SizeOf<ScanRecord>() + IntPtr.Size);

    private readonly ScanRecord[] _records = GC.AllocateUninitializedArray<ScanRecord>(Size);

    // The group commit once it is known; before that nothing, or what a retry waits on that came this early.
    private readonly object?[] _commits = new object?[Size];

    /// <summary>The place of a scan.</summary>
    public ref ScanRecord Record(int index) => ref _records[index];

    /// <summary>The place of its commit.</summary>
    public ref object? Commit(int index) => ref _commits[index];
}
