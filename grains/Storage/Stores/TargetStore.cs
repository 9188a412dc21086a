using System.Data.Common;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The targets of regions.</summary>
internal sealed class TargetStore(Database database) : ITargetStore
{
    private const string Columns = "region_code, by_day, adoption_rate, venue_coverage, set_by, set_at";

    /// <inheritdoc />
    public Task PutAsync(RegionTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO region_target ({Columns}) VALUES (@region_code, @by_day, @adoption_rate, @venue_coverage, @set_by, @set_at)
                ON CONFLICT (region_code) DO UPDATE
                   SET by_day = excluded.by_day, adoption_rate = excluded.adoption_rate, venue_coverage = excluded.venue_coverage,
                       set_by = excluded.set_by, set_at = excluded.set_at
                """,
                token,
                ("@region_code", target.Region.Value),
                ("@by_day", target.By),
                ("@adoption_rate", target.AdoptionRate),
                ("@venue_coverage", target.VenueCoverage),
                ("@set_by", target.SetBy),
                ("@set_at", target.SetAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> RemoveAsync(RegionCode region, CancellationToken cancellationToken) => await database.WriteAsync(
        (session, token) => session.ExecuteAsync("DELETE FROM region_target WHERE region_code = @region", token, ("@region", region.Value)),
        cancellationToken) > 0;

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionTarget>> ReadAsync(RegionLevel deepest, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM region_target WHERE region_code % @unit = 0 ORDER BY region_code",
            Read,
            token,
            ("@unit", RegionUnits.Of(deepest))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionTarget>> ReadAroundAsync(RegionNode region, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(region);
        var code = region.Code;
        var city = new RegionCode(code.Value / 100_000_000 * 100_000_000);
        var county = new RegionCode(code.Value / 1_000_000 * 1_000_000);
        var childLevel = code.Level == RegionLevel.Village ? RegionLevel.Village : code.Level + 1;
        return await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM region_target
                 WHERE region_code IN (@province, @city, @county, @parent)
                    OR (region_code >= @first AND region_code < @end AND region_code % @unit = 0)
                 ORDER BY region_code
                """,
                Read,
                token,
                ("@province", code.Value / 10_000_000_000 * 10_000_000_000),
                ("@city", city.Value),
                ("@county", county.Value),
                ("@parent", code.Parent.Value),
                ("@first", code.Value),
                ("@end", code.End),
                ("@unit", RegionUnits.Of(childLevel))),
            cancellationToken);
    }

    private static RegionTarget Read(DbDataReader reader) => new(
        new(reader.GetInt64(0)),
        reader.GetFieldValue<DateOnly>(1),
        reader.IsDBNull(2) ? null : reader.GetDouble(2),
        reader.IsDBNull(3) ? null : reader.GetDouble(3),
        reader.GetString(4),
        reader.GetInt64(5));
}
