using System.Buffers.Binary;
using System.Data.Common;
using HealthPass.Grains.Seals;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The mark that nothing without a seal is taken any more.</summary>
internal sealed class SealStore(Database database) : ISealStore
{
    /// <summary>The columns of <see cref="Read"/>.</summary>
    internal const string Select = "SELECT closed_at, seal FROM seal_era";

    private const int Size = sizeof(ushort) + (2 * sizeof(ulong));

    /// <inheritdoc />
    public async Task<SealEraMark?> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(Select, Read, token), cancellationToken);
        return rows is [var row] ? row : null;
    }

    /// <inheritdoc />
    public Task SetAsync(SealEraMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var seal = new byte[Size];
        BinaryPrimitives.WriteUInt16BigEndian(seal, mark.Seal.Key);
        BinaryPrimitives.WriteUInt64BigEndian(seal.AsSpan(2), mark.Seal.High);
        BinaryPrimitives.WriteUInt64BigEndian(seal.AsSpan(10), mark.Seal.Low);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "INSERT INTO seal_era (only_once, closed_at, seal) VALUES (1, @closed_at, @seal) ON CONFLICT (only_once) DO NOTHING",
                token,
                ("@closed_at", mark.ClosedAt),
                ("@seal", seal)),
            cancellationToken);
    }

    // Whatever somebody has put there is a mark whose seal does not hold.
    internal static SealEraMark Read(DbDataReader reader)
    {
        var seal = reader.GetFieldValue<byte[]>(1);
        return new(
            reader.GetInt64(0),
            seal.Length != Size
                ? default
                : new(
                    BinaryPrimitives.ReadUInt16BigEndian(seal),
                    BinaryPrimitives.ReadUInt64BigEndian(seal.AsSpan(2)),
                    BinaryPrimitives.ReadUInt64BigEndian(seal.AsSpan(10))));
    }
}
