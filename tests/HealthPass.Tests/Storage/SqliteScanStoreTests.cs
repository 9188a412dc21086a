using System.Globalization;
using HealthPass.Grains.Storage;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public sealed class SqliteScanStoreTests : ScanStoreTests<SqliteFixture>
{
    private const long NextNoon = Noon + (24 * 3_600_000);

    [Fact]
    public async Task Records_lie_in_runs_of_twenty_thousand_of_one_day_and_a_restart_goes_on_in_the_last()
    {
        await Store<IScanStore>().ShipAsync(
            new([.. Enumerable.Range(0, 45_000).Select(_ => Scan()), .. Enumerable.Range(0, 3).Select(_ => Scan(at: NextNoon))], [], 0, 1), Cancelled);
        await Store<IScanStore>().ShipAsync(new([Scan(), Scan(at: NextNoon), Scan()], [], 1, 2), Cancelled);

        Assert.Equal(
            "20000 20000 5002 / 4",
            await Fixture.ScalarAsync(
                """
                SELECT group_concat(runs, ' / ') FROM (
                    SELECT day, group_concat(records, ' ') AS runs
                      FROM (SELECT day, run, count(*) AS records FROM scan_record GROUP BY day, run ORDER BY run)
                     GROUP BY day ORDER BY day)
                """));
    }

    [Fact]
    public async Task A_retry_is_found_in_an_early_run_of_its_day_also_by_a_process_that_started_since()
    {
        var first = Store<IScanStore>();
        var scans = Enumerable.Range(0, 41_000).Select(_ => Scan(Guid.NewGuid())).ToList();
        await first.ShipAsync(new(scans, [], 0, 1), Cancelled);

        Assert.Equal([0, 2], await first.ShipAsync(new([scans[0], Scan(), scans[40_999] with { ScannedAt = NextNoon }], [], 1, 2), Cancelled));
        Assert.Equal([1, 2], await Store<IScanStore>().ShipAsync(new([Scan(), scans[19_999], scans[20_000]], [], 2, 3), Cancelled));

        Assert.Equal(41_002, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task Records_of_the_earlier_table_move_into_runs_and_keep_their_ids_unique()
    {
        var store = Store<IScanStore>();
        var scans = Enumerable.Range(0, 3).Select(i => Scan(Guid.NewGuid(), at: i == 2 ? NextNoon : Noon)).ToList();
        await store.ShipAsync(new(scans, [], 0, 1), Cancelled);
        await Fixture.ScalarAsync(
            """
            CREATE TABLE earlier AS SELECT * FROM scan_record;
            DROP TABLE scan_record;
            ALTER TABLE earlier DROP COLUMN run;
            ALTER TABLE earlier RENAME TO scan_record;
            DELETE FROM SchemaVersions WHERE ScriptName LIKE '%0008_scan_runs%';
            """);

        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);

        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{Day.DayNumber * 100_000L},{Day.DayNumber * 100_000L},{(Day.DayNumber + 1) * 100_000L}"),
            await Fixture.ScalarAsync("SELECT group_concat(run) FROM (SELECT run FROM scan_record ORDER BY rowid)"));
        Assert.Equal([0, 1, 2], await Store<IScanStore>().ShipAsync(new([.. scans, Scan()], [], 1, 2), Cancelled));
        Assert.Equal(4, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }
}
