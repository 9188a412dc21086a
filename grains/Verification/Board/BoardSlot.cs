using System.Runtime.InteropServices;

namespace HealthPass.Grains.Verification.Board;

/// <summary>
/// One person on the board: 48 bytes. A slot's id never changes once it is set. All other fields but
/// <see cref="ActiveDay"/> are guarded by <see cref="Sequence"/>, which is odd while a write is under way.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct BoardSlot
{
    public ulong High;
    public ulong Low;
    public uint Sequence;
    public uint Version;
    public uint ReviewAt;
    public uint LastNegativeTestAt;
    public uint NameMask;
    public ushort Region;
    public ushort ActiveDay;
    public byte Colour;
    public byte Reason;
    public byte Flags;
    public byte Taken;
}
