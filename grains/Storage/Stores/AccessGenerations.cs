using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The numbers of the changes of rights.</summary>
internal sealed class AccessGenerations(Database database) : IAccessGenerations
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync("SELECT name, value FROM access_generation", reader => (reader.GetString(0), reader.GetInt64(1)), token),
            cancellationToken);
        return rows.ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }
}
