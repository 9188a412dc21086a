using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>A table of sums by region, of which a region's rows become another's.</summary>
internal sealed class MovedSums
{
    private readonly string _add;
    private readonly string _subtract;
    private readonly string _delete;

    /// <param name="table">The table.</param>
    /// <param name="keys">Columns that make the key together with the region's code.</param>
    /// <param name="sums">Columns that are added up.</param>
    /// <param name="others">Columns of which the row that is there keeps its own.</param>
    public MovedSums(string table, IReadOnlyList<string> keys, IReadOnlyList<string> sums, IReadOnlyList<string> others)
    {
        Table = table;
        var columns = string.Join(", ", (string[])[.. keys, .. sums, .. others]);
        _add = $"""
            INSERT INTO {table} (region_code, {columns})
            SELECT CAST(@to AS bigint), {columns} FROM {table} WHERE region_code = @from
            ON CONFLICT ({string.Join(", ", keys.Append("region_code"))}) DO UPDATE
               SET {string.Join(", ", sums.Select(sum => $"{sum} = {table}.{sum} + excluded.{sum}"))}
            """;

        // Only an estimate can be less than what is taken from it.
        _subtract = $"""
            UPDATE {table} AS own
               SET {string.Join(", ", sums.Select(sum => $"{sum} = CASE WHEN own.{sum} > gone.{sum} THEN own.{sum} - gone.{sum} ELSE 0 END"))}
              FROM {table} AS gone
             WHERE own.region_code = @to AND gone.region_code = @from AND {string.Join(" AND ", keys.Select(key => $"gone.{key} = own.{key}"))}
            """;
        _delete = $"DELETE FROM {table} WHERE region_code = @from";
    }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>Adds a region's rows to another's.</summary>
    public Task<int> AddAsync(DbSession session, RegionCode from, RegionCode to, CancellationToken token) =>
        session.ExecuteAsync(_add, token, ("@to", to.Value), ("@from", from.Value));

    /// <summary>Takes a region's rows from another's, of which they were part.</summary>
    public Task<int> SubtractAsync(DbSession session, RegionCode from, RegionCode other, CancellationToken token) =>
        session.ExecuteAsync(_subtract, token, ("@to", other.Value), ("@from", from.Value));

    /// <summary>Makes a region's rows another's.</summary>
    public async Task MoveAsync(DbSession session, RegionCode from, RegionCode to, CancellationToken token)
    {
        _ = await AddAsync(session, from, to, token);
        _ = await session.ExecuteAsync(_delete, token, ("@from", from.Value));
    }
}
