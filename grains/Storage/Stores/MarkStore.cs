using System.Data.Common;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The marks of pushes, a row each.</summary>
internal sealed class MarkStore(Database database) : IMarkStore
{
    private const string Columns = "mark_id, kind, region_code, day, words, put_by, put_at";

    /// <inheritdoc />
    public async Task<bool> AddAsync(CampaignMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"INSERT INTO campaign_mark ({Columns}) VALUES (@mark_id, @kind, @region_code, @day, @words, @put_by, @put_at) ON CONFLICT (mark_id) DO NOTHING",
                token,
                ("@mark_id", mark.MarkId.ToString()),
                ("@kind", (int)mark.Kind),
                ("@region_code", mark.Region.Value),
                ("@day", mark.Day.DayNumber),
                ("@words", mark.Words),
                ("@put_by", mark.PutBy),
                ("@put_at", mark.PutAt)),
            cancellationToken) > 0;
    }

    /// <inheritdoc />
    public async Task<CampaignMark?> FindAsync(Guid markId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync($"SELECT {Columns} FROM campaign_mark WHERE mark_id = @mark_id", Read, token, ("@mark_id", markId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<CampaignMark>> ListAsync(RegionNode region, DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(region);

        // Four levels at most lie above; where fewer do, the last stands again.
        var above = new List<RegionNode> { region };
        while (above[^1].Parent is { } parent)
        {
            above.Add(parent);
        }

        long Above(int level) => above[Math.Min(level, above.Count - 1)].Code.Value;
        return await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM campaign_mark
                 WHERE day >= @from AND day <= @to
                   AND ((region_code >= @first AND region_code < @end) OR region_code IN (@above1, @above2, @above3, @above4))
                 ORDER BY day DESC, mark_id DESC LIMIT @limit
                """,
                Read,
                token,
                ("@from", from.DayNumber),
                ("@to", to.DayNumber),
                ("@first", region.Code.Value),
                ("@end", region.Code.End),
                ("@above1", Above(1)),
                ("@above2", Above(2)),
                ("@above3", Above(3)),
                ("@above4", Above(4)),
                ("@limit", limit)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(Guid markId, CancellationToken cancellationToken) => await database.WriteAsync(
        (session, token) => session.ExecuteAsync("DELETE FROM campaign_mark WHERE mark_id = @mark_id", token, ("@mark_id", markId.ToString())), cancellationToken) > 0;

    private static CampaignMark Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), (MarkKind)reader.GetInt32(1), new(reader.GetInt64(2)), DateOnly.FromDayNumber(reader.GetInt32(3)), reader.GetString(4), reader.GetString(5),
        reader.GetInt64(6));
}
