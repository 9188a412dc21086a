using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Counts the changes of what somebody may do. Every such change does so first in its transaction: the row makes them follow one another.</summary>
internal static class Generation
{
    public static async Task<long> NextAsync(DbSession session, string kind, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            "UPDATE access_generation SET value = value + 1 WHERE name = @name RETURNING value",
            reader => reader.GetInt64(0),
            cancellationToken,
            ("@name", kind)))[0];
}
