using System.Runtime.InteropServices;

namespace HealthPass.Verification.Board;

/// <summary>
/// The part of a slot that readers write: the day a person was last seen on. It shares a word with the sequence, so that
/// one compare-and-swap marks the day only while the slot still holds the person it was read for.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 8)]
internal struct BoardHead
{
    [FieldOffset(0)]
    public ulong Word;

    [FieldOffset(0)]
    public uint Sequence;

    [FieldOffset(4)]
    public ushort ActiveDay;

    [FieldOffset(6)]
    public ushort Region;
}
