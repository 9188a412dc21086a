using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>How every dispatch stands.</summary>
internal sealed class DispatchStore(Database database) : IDispatchStore
{
    /// <inheritdoc />
    public Task PutAsync(DispatchStanding standing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                INSERT INTO campaign_dispatch
                    (dispatch_id, state, is_open, task_id, title, unit_id, unit_name, region_code, issuer_code, parent_id, due_day, measure, categories, wanted, baseline, dispatched_by,
                     opened_at, answer_due_at, sign_due_at, signed_at, percent, feedbacks, late, feedback_at, cycle_base, submitted_at, accepted_by, quality, closed_at, urged, noticed)
                VALUES
                    (@dispatch_id, @state, @is_open, @task_id, @title, @unit_id, @unit_name, @region_code, @issuer_code, @parent_id, @due_day, @measure, @categories, @wanted, @baseline,
                     @dispatched_by, @opened_at, @answer_due_at, @sign_due_at, @signed_at, @percent, @feedbacks, @late, @feedback_at, @cycle_base, @submitted_at, @accepted_by, @quality,
                     @closed_at, @urged, @noticed)
                ON CONFLICT (dispatch_id) DO UPDATE
                   SET state = excluded.state, is_open = excluded.is_open, parent_id = excluded.parent_id, due_day = excluded.due_day, baseline = excluded.baseline,
                       region_code = excluded.region_code, issuer_code = excluded.issuer_code, dispatched_by = excluded.dispatched_by, opened_at = excluded.opened_at, answer_due_at = excluded.answer_due_at,
                       sign_due_at = excluded.sign_due_at, signed_at = excluded.signed_at, percent = excluded.percent, feedbacks = excluded.feedbacks, late = excluded.late,
                       feedback_at = excluded.feedback_at, cycle_base = excluded.cycle_base, submitted_at = excluded.submitted_at, accepted_by = excluded.accepted_by,
                       quality = excluded.quality, closed_at = excluded.closed_at, urged = excluded.urged, noticed = excluded.noticed
                """,
                token,
                DispatchRow.ValuesOf(standing)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<DispatchStanding?> FindAsync(Guid dispatchId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {DispatchRow.Columns} FROM campaign_dispatch AS d WHERE d.dispatch_id = @dispatch_id", DispatchRow.Read, token, ("@dispatch_id", dispatchId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<DispatchStanding>> ListAsync(RegionCode region, Guid? task, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT {DispatchRow.Columns} FROM campaign_dispatch AS d
             WHERE d.region_code >= @first AND d.region_code < @end{(task is null ? string.Empty : " AND d.task_id = @task_id")}
             ORDER BY d.task_id, d.region_code, d.unit_name, d.dispatch_id LIMIT @limit
            """,
            DispatchRow.Read,
            token,
            ("@first", region.Value),
            ("@end", region.End),
            ("@task_id", task?.ToString() ?? string.Empty),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DispatchStanding>> ListOpenOfUnitAsync(Guid unit, CancellationToken cancellationToken) => ListOpenAsync("unit_id", unit, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DispatchStanding>> ListOpenPartsAsync(Guid parent, CancellationToken cancellationToken) => ListOpenAsync("parent_id", parent, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(DispatchStanding Standing, CampaignUnit Unit)>> ListOrphansAsync(int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT {DispatchRow.Columns}, u.unit_id, u.name, u.region_code, u.put_by, u.put_at, u.dissolved_at, u.successor
              FROM campaign_unit AS u JOIN campaign_dispatch AS d ON d.unit_id = u.unit_id
             WHERE u.dissolved_at > 0 AND d.is_open = 1
             ORDER BY d.dispatch_id LIMIT @limit
            """,
            reader => (DispatchRow.Read(reader), TaskStore.ReadUnit(reader, DispatchRow.Length)),
            token,
            ("@limit", limit)),
        cancellationToken);

    private async Task<IReadOnlyList<DispatchStanding>> ListOpenAsync(string column, Guid id, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {DispatchRow.Columns} FROM campaign_dispatch AS d WHERE d.{column} = @id AND d.is_open = 1 ORDER BY d.dispatch_id",
            DispatchRow.Read,
            token,
            ("@id", id.ToString())),
        cancellationToken);
}
