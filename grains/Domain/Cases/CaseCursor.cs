using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace HealthPass.Grains.Cases;

/// <summary>A place in a list of cases by due time: everything behind it is still to come.</summary>
/// <param name="DueAt">Due time of the last case seen, Unix seconds.</param>
/// <param name="CaseId">Which case that was.</param>
public readonly record struct CaseCursor(long DueAt, Guid CaseId) : IComparable<CaseCursor>
{
    private const int Size = sizeof(long) + 16;

    /// <summary>The place of a case.</summary>
    /// <param name="entry">The case.</param>
    /// <returns>The place.</returns>
    public static CaseCursor Of(CaseEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.DueAt, entry.CaseId);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The place.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out CaseCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text is not { Length: 32 } || Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done || written != Size)
        {
            return false;
        }

        cursor = new(BinaryPrimitives.ReadInt64BigEndian(bytes), new(bytes[sizeof(long)..], bigEndian: true));
        return cursor.DueAt is >= 0 and <= CaseEntry.Never;
    }

    /// <inheritdoc />
    public int CompareTo(CaseCursor other) => (DueAt, CaseId).CompareTo((other.DueAt, other.CaseId));

    /// <summary>The place as text for addresses.</summary>
    /// <returns>32 characters.</returns>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, DueAt);
        _ = CaseId.TryWriteBytes(bytes[sizeof(long)..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Orders by due time.</summary>
    public static bool operator <(CaseCursor left, CaseCursor right) => left.CompareTo(right) < 0;

    /// <summary>Orders by due time.</summary>
    public static bool operator >(CaseCursor left, CaseCursor right) => left.CompareTo(right) > 0;

    /// <summary>Orders by due time.</summary>
    public static bool operator <=(CaseCursor left, CaseCursor right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by due time.</summary>
    public static bool operator >=(CaseCursor left, CaseCursor right) => left.CompareTo(right) >= 0;
}
