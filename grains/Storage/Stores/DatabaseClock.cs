using HealthPass.Grains.Clockwork;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Asks the database for its time.</summary>
internal sealed class DatabaseClock(Database database) : IDatabaseClock
{
    /// <inheritdoc />
    public async Task<DateTimeOffset?> ReadAsync(CancellationToken cancellationToken) => database.Clock is { } query
        ? DateTimeOffset.FromUnixTimeMilliseconds((await database.ReadAsync((session, token) => session.QueryAsync(query, reader => reader.GetInt64(0), token), cancellationToken))[0])
        : null;
}
