using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace HealthPass.Verification.Board;

/// <summary>
/// Tells the processor what will be read soon. A table of millions lies in memory and not in its caches: a scan that waits
/// for its row waits longer than it computes, while many rows can be fetched at once.
/// </summary>
internal static class PrefetchHint
{
    /// <summary>Gives the hint where the processor takes one.</summary>
    /// <param name="place">What will be read. It may have moved by then: nothing is read by the hint itself.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Give<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }
}
