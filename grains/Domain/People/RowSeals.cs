using System.Buffers;
using System.Buffers.Binary;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>Seals rows of the directory, and checks them, a page at a time: what a board repeats of a row is what its seal covers.</summary>
/// <param name="keys">The keys.</param>
/// <param name="clock">Tells which key is in use.</param>
public sealed class RowSeals(KeyRing keys, TimeProvider clock)
{
    private const int Block = MacKey.RowSize / 3;
    private const byte Form = 1;

    /// <summary>Seals a row.</summary>
    /// <param name="row">The row; its own seal does not matter.</param>
    /// <returns>The seal.</returns>
    public RowSeal Make(in DirectoryStatusRow row)
    {
        var key = keys.SealKey(clock.GetUtcNow());
        return new(key.Id, TagOf(key, row));
    }

    /// <summary>Whether a row has a seal, and the seal is its.</summary>
    /// <param name="row">The row.</param>
    /// <returns>False also where its key is gone.</returns>
    public bool Holds(in DirectoryStatusRow row) => !row.Seal.IsNone && keys.FindSealKey(row.Seal.Key) is { } key && TagOf(key, row) == row.Seal.Tag;

    /// <summary>Checks the rows of a page.</summary>
    /// <param name="page">The rows.</param>
    /// <param name="holds">Room for an answer a row.</param>
    public void Check(IReadOnlyList<DirectoryStatusRow> page, Span<bool> holds)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Count == 0)
        {
            return;
        }

        // As good as always all of them are of one key.
        var id = page[0].Seal.Key;
        if (keys.FindSealKey(id) is not { } key)
        {
            for (var i = 0; i < page.Count; i++)
            {
                holds[i] = Holds(page[i]);
            }

            return;
        }

        var count = page.Count;
        var blocks = ArrayPool<byte>.Shared.Rent(count * MacKey.RowSize);
        var tags = ArrayPool<ulong>.Shared.Rent(count);
        for (var i = 0; i < count; i++)
        {
            Write(page[i], blocks, i * Block, count * Block);
        }

        key.Rows(blocks.AsSpan(0, count * MacKey.RowSize), tags.AsSpan(0, count));
        for (var i = 0; i < count; i++)
        {
            var row = page[i];
            holds[i] = row.Seal.Key == id ? tags[i] == row.Seal.Tag : Holds(row);
        }

        ArrayPool<ulong>.Shared.Return(tags);
        ArrayPool<byte>.Shared.Return(blocks);
    }

    private static ulong TagOf(MacKey key, in DirectoryStatusRow row)
    {
        Span<byte> blocks = stackalloc byte[MacKey.RowSize];
        Span<ulong> tag = stackalloc ulong[1];
        Write(row, blocks, 0, Block);
        key.Rows(blocks, tag);
        return tag[0];
    }

    private static void Write(in DirectoryStatusRow row, Span<byte> blocks, int at, int stretch)
    {
        row.PersonId.Write(blocks.Slice(at, PersonId.Size));
        var second = blocks.Slice(stretch + at, Block);
        BinaryPrimitives.WriteUInt32LittleEndian(second, row.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(second[4..], row.NameMask);
        BinaryPrimitives.WriteUInt32LittleEndian(second[8..], row.LastNegativeTestAt);
        BinaryPrimitives.WriteUInt32LittleEndian(second[12..], row.ReviewAt);
        var third = blocks.Slice((2 * stretch) + at, Block);
        BinaryPrimitives.WriteInt64LittleEndian(third, row.Region.Value);
        third[8] = (byte)row.Colour;
        third[9] = row.Reason;
        third[10] = row.Flags;
        third[11] = Form;

        // A board knows a channel by one of a few names that administrators have given: none can be made up to have the same number.
        BinaryPrimitives.WriteUInt32LittleEndian(third[12..], StableHash.ComputeHash(row.Channel));
    }
}
