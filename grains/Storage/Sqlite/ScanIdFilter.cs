using System.Numerics;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Sqlite;

/// <summary>
/// A Bloom filter of scan ids that grows: it never forgets one, and takes about one in ten thousand for known that is not.
/// All bits of an id lie in one line of the processor's cache. 3 bytes an id.
/// </summary>
internal sealed class ScanIdFilter
{
    private const int WordsPerLine = 8;
    private const int IdsPerLine = 20;
    private const int BitsPerId = 8;
    private const int FirstLines = 1 << 12;
    private const int MaxLines = 1 << 20;

    private readonly List<ulong[]> _tables = [new ulong[FirstLines * WordsPerLine]];
    private int _inLast;

    /// <summary>Adds an id.</summary>
    public void Add(Guid id)
    {
        var last = _tables[^1];
        if (_inLast == last.Length / WordsPerLine * IdsPerLine)
        {
            last = new ulong[Math.Min(last.Length * 4, MaxLines * WordsPerLine)];
            _tables.Add(last);
            _inLast = 0;
        }

        var (line, bits) = Hash(id);
        var start = LineOf(last, line);
        for (var i = 0; i < BitsPerId; i++, bits = BitOperations.RotateRight(bits, 7))
        {
            last[start + (int)(bits >> 6 & 7)] |= 1UL << (int)(bits & 63);
        }

        _inLast++;
    }

    /// <summary>Whether an id may have been added.</summary>
    /// <returns>False where it certainly was not.</returns>
    public bool MayHold(Guid id)
    {
        var (line, bits) = Hash(id);
        foreach (var table in _tables)
        {
            if (Holds(table, LineOf(table, line), bits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(ulong[] table, int start, ulong bits)
    {
        for (var i = 0; i < BitsPerId; i++, bits = BitOperations.RotateRight(bits, 7))
        {
            if ((table[start + (int)(bits >> 6 & 7)] & (1UL << (int)(bits & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int LineOf(ulong[] table, ulong line) => ((int)line & ((table.Length / WordsPerLine) - 1)) * WordsPerLine;

    private static (ulong Line, ulong Bits) Hash(Guid id)
    {
        var hash = ScanIdHash.Of(id);
        return (hash, ScanIdHash.Stir(hash + 0x9E37_79B9_7F4A_7C15));
    }
}
