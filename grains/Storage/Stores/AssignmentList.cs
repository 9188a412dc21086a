using System.Data.Common;
using HealthPass.Grains.Assignments;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The list of assignments.</summary>
/// <param name="database">The database.</param>
internal sealed class AssignmentList(Database database) : IAssignmentList
{
    private const string Columns = "assignment_id, state, region_code, reason_code, document_number, people, maker, created_at";

    /// <inheritdoc />
    public Task PutAsync(AssignmentEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO assignment_list ({Columns})
                VALUES (@assignment_id, @state, @region_code, @reason_code, @document_number, @people, @maker, @created_at)
                ON CONFLICT (assignment_id) DO UPDATE
                   SET state = excluded.state, region_code = excluded.region_code, reason_code = excluded.reason_code,
                       document_number = excluded.document_number, people = excluded.people, maker = excluded.maker,
                       created_at = excluded.created_at
                """,
                token,
                ("@assignment_id", entry.AssignmentId),
                ("@state", entry.State),
                ("@region_code", entry.Region.Value),
                ("@reason_code", entry.ReasonCode),
                ("@document_number", entry.DocumentNumber),
                ("@people", entry.People),
                ("@maker", entry.Maker),
                ("@created_at", entry.CreatedAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AssignmentEntry>> ListAsync(RegionCode region, string? state, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => state is null
                ? session.QueryAsync(
                    $"""
                    SELECT {Columns} FROM assignment_list
                     WHERE region_code >= @first AND region_code < @end
                     ORDER BY created_at DESC, assignment_id LIMIT @limit
                    """,
                    Read,
                    token,
                    ("@first", region.Value),
                    ("@end", region.End),
                    ("@limit", limit))
                : session.QueryAsync(
                    $"""
                    SELECT {Columns} FROM assignment_list
                     WHERE state = @state AND region_code >= @first AND region_code < @end
                     ORDER BY created_at DESC, assignment_id LIMIT @limit
                    """,
                    Read,
                    token,
                    ("@state", state),
                    ("@first", region.Value),
                    ("@end", region.End),
                    ("@limit", limit)),
            cancellationToken);

    private static AssignmentEntry Read(DbDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetString(1),
        new(reader.GetInt64(2)),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetInt32(5),
        reader.GetString(6),
        reader.GetInt64(7));
}
