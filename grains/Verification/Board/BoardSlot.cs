using System.Runtime.InteropServices;
using HealthPass.Kernel.People;

namespace HealthPass.Verification.Board;

/// <summary>
/// One person on the board: 48 bytes. All fields are guarded by the sequence in <see cref="Head"/>, which is odd while a
/// write is under way; the day in it is written by readers as well.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct BoardSlot
{
    public ulong High;
    public ulong Low;
    public BoardHead Head;
    public uint Version;
    public uint ReviewAt;
    public uint LastNegativeTestAt;
    public uint NameMask;
    public byte Colour;
    public byte Reason;
    public byte Flags;
    public byte Taken;
    public uint Channels;

    public readonly bool IsNobody => Taken != 0 && ((StatusFlags)Flags & StatusFlags.Registered) == 0;
}
