using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Tasks of the campaign, and the units that they go to.</summary>
internal sealed class TaskStore(Database database) : ITaskStore
{
    private const string Columns = "task_id, source, clause, title, content, region_code, from_day, until_day, measure, categories, wanted, evidence, issued_by, issued_at";
    private const string UnitColumns = "unit_id, name, region_code, put_by, put_at, dissolved_at, successor";

    // As many as one statement names; SQLite takes no lists.
    private const int AtOnce = 32;

    /// <inheritdoc />
    public Task<bool> AddAsync(CampaignTask task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        return database.WriteAsync(
            async (session, token) =>
            {
                var added = await session.ExecuteAsync(
                    $"""
                    INSERT INTO campaign_task ({Columns}, place)
                    VALUES (@task_id, @source, @clause, @title, @content, @region_code, @from_day, @until_day, @measure, @categories, @wanted, @evidence, @issued_by, @issued_at,
                            (SELECT COUNT(*) FROM campaign_task))
                    ON CONFLICT (task_id) DO NOTHING
                    """,
                    token,
                    ("@task_id", task.TaskId.ToString()),
                    ("@source", task.Source),
                    ("@clause", task.Clause),
                    ("@title", task.Title),
                    ("@content", task.Text),
                    ("@region_code", task.Region.Value),
                    ("@from_day", task.From.DayNumber),
                    ("@until_day", task.Until?.DayNumber),
                    ("@measure", (int)task.Target.Measure),
                    ("@categories", string.Join(',', task.Target.Categories)),
                    ("@wanted", task.Target.WantedPercent),
                    ("@evidence", task.Evidence),
                    ("@issued_by", task.IssuedBy),
                    ("@issued_at", task.IssuedAt));
                for (var i = 0; added > 0 && i < task.Units.Count; i++)
                {
                    _ = await session.ExecuteAsync(
                        "INSERT INTO campaign_task_unit (task_id, unit_id, leads, place) VALUES (@task_id, @unit_id, @leads, @place)",
                        token,
                        ("@task_id", task.TaskId.ToString()),
                        ("@unit_id", task.Units[i].UnitId.ToString()),
                        ("@leads", task.Units[i].IsLead ? 1 : 0),
                        ("@place", i));
                }

                return added > 0;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignTask?> FindAsync(Guid taskId, CancellationToken cancellationToken) => await database.ReadAsync(
        async (session, token) =>
        {
            var id = taskId.ToString();
            var shares = await session.QueryAsync(
                "SELECT task_id, unit_id, leads FROM campaign_task_unit WHERE task_id = @task_id ORDER BY place", ReadShare, token, ("@task_id", id));
            return (await session.QueryAsync(
                $"SELECT {Columns} FROM campaign_task WHERE task_id = @task_id", reader => Read(reader, shares.ToLookup(row => row.Task, row => row.Share)), token, ("@task_id", id))).SingleOrDefault();
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignTask>> ListAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        async (session, token) =>
        {
            var shares = (await session.QueryAsync("SELECT task_id, unit_id, leads FROM campaign_task_unit ORDER BY place", ReadShare, token)).ToLookup(row => row.Task, row => row.Share);
            return await session.QueryAsync($"SELECT {Columns} FROM campaign_task ORDER BY issued_at, place, task_id", reader => Read(reader, shares), token);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> AddUnitAsync(CampaignUnit unit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO campaign_unit ({UnitColumns})
                SELECT @unit_id, @name, @region_code, @put_by, @put_at, 0, NULL
                 WHERE NOT EXISTS (SELECT 1 FROM campaign_unit WHERE region_code = @region_code AND name = @name AND dissolved_at = 0)
                ON CONFLICT (unit_id) DO NOTHING
                """,
                token,
                ("@unit_id", unit.UnitId.ToString()),
                ("@name", unit.Name),
                ("@region_code", unit.Region.Value),
                ("@put_by", unit.PutBy),
                ("@put_at", unit.PutAt)),
            cancellationToken) > 0;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignUnit>> FindUnitsAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unitIds);
        var names = Enumerable.Range(0, AtOnce).Select(i => string.Create(CultureInfo.InvariantCulture, $"@id{i}")).ToList();
        var found = new List<CampaignUnit>();
        foreach (var some in unitIds.Chunk(AtOnce))
        {
            found.AddRange(await database.ReadAsync(
                (session, token) => session.QueryAsync(
                    $"SELECT {UnitColumns} FROM campaign_unit WHERE unit_id IN ({string.Join(", ", names)})",
                    ReadUnit,
                    token,
                    [.. names.Select((name, i) => (name, (object?)some[Math.Min(i, some.Length - 1)].ToString()))]),
                cancellationToken));
        }

        return found;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignUnit>> ListUnitsAsync(RegionCode region, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {UnitColumns} FROM campaign_unit WHERE region_code >= @first AND region_code < @end ORDER BY region_code, name, unit_id LIMIT @limit",
            ReadUnit,
            token,
            ("@first", region.Value),
            ("@end", region.End),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> DissolveAsync(Guid unitId, Guid? successor, long at, CancellationToken cancellationToken) => await database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "UPDATE campaign_unit SET dissolved_at = @at, successor = @successor WHERE unit_id = @unit_id AND dissolved_at = 0",
            token,
            ("@at", at),
            ("@successor", successor?.ToString()),
            ("@unit_id", unitId.ToString())),
        cancellationToken) > 0;

    /// <summary>Reads a unit whose columns begin at a place.</summary>
    public static CampaignUnit ReadUnit(DbDataReader reader, int at) => new(
        Guid.Parse(reader.GetString(at)), reader.GetString(at + 1), new(reader.GetInt64(at + 2)), reader.GetString(at + 3), reader.GetInt64(at + 4), reader.GetInt64(at + 5),
        reader.IsDBNull(at + 6) ? null : Guid.Parse(reader.GetString(at + 6)));

    /// <summary>Categories as they are written.</summary>
    public static ImmutableArray<string> CategoriesOf(string text) => text.Length == 0 ? [] : [.. text.Split(',')];

    private static CampaignUnit ReadUnit(DbDataReader reader) => ReadUnit(reader, 0);

    private static (string Task, TaskShare Share) ReadShare(DbDataReader reader) => (reader.GetString(0), new(Guid.Parse(reader.GetString(1)), reader.GetInt32(2) == 1));

    private static CampaignTask Read(DbDataReader reader, ILookup<string, TaskShare> shares) => new(
        Guid.Parse(reader.GetString(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), new(reader.GetInt64(5)),
        DateOnly.FromDayNumber(reader.GetInt32(6)), reader.IsDBNull(7) ? null : DateOnly.FromDayNumber(reader.GetInt32(7)),
        new((TaskMeasure)reader.GetInt32(8), CategoriesOf(reader.GetString(9)), reader.GetInt32(10)), reader.GetString(11), [.. shares[reader.GetString(0)]],
        reader.GetString(12), reader.GetInt64(13));
}
