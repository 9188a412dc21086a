using System.Data.Common;
using HealthPass.Grains.Seals;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The mark that nothing without a seal is taken any more.</summary>
internal sealed class SealStore(Database database) : ISealStore
{
    /// <summary>The columns of <see cref="Read"/>.</summary>
    internal const string Select = "SELECT closed_at, seal FROM seal_era";

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
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "INSERT INTO seal_era (only_once, closed_at, seal) VALUES (1, @closed_at, @seal) ON CONFLICT (only_once) DO NOTHING",
                token,
                ("@closed_at", mark.ClosedAt),
                ("@seal", SealBytes.Write(mark.Seal))),
            cancellationToken);
    }

    // Whatever somebody has put there is a mark whose seal does not hold.
    internal static SealEraMark Read(DbDataReader reader) => new(reader.GetInt64(0), SealBytes.Read(reader.GetFieldValue<byte[]>(1)));
}
