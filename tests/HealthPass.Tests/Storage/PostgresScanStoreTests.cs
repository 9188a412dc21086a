using HealthPass.Storage;
using HealthPass.Verification.Records;
using Npgsql;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public sealed class PostgresScanStoreTests : ScanStoreTests<PostgresFixture>
{
    private const string Indices = "SELECT string_agg(tablename || ' ' || indexname, ', ' ORDER BY indexname) FROM pg_indexes WHERE tablename LIKE 'scan\\_record%'";

    [Fact]
    public async Task A_record_that_another_node_commits_during_the_copy_is_left_out_and_the_rest_enters()
    {
        // More than the connection's buffers hold: the server refuses the first row while the last is still on its way.
        var scans = Enumerable.Range(0, 8_000).Select(i => Scan(fromGate: i % 2 == 0)).OrderBy(scan => scan.ScanId).ToList();
        await Store<IScanStore>("other").ShipAsync(new([Scan()], [], 0, 1), Cancelled);
        var (commits, rollsBack, commitsLast) = (await InsertAsync(scans[1].ScanId), await InsertAsync(scans[2].ScanId), await InsertAsync(scans[7_000].ScanId));

        var ship = Store<IScanStore>().ShipAsync(new(scans, [], 0, 1), Cancelled);
        await WaitsAsync(ship);
        await EndAsync(commits, commit: true);
        await WaitsAsync(ship);
        await EndAsync(rollsBack, commit: false);
        await WaitsAsync(ship);
        await EndAsync(commitsLast, commit: true);

        Assert.Equal([1, 7_000], await ship);
        Assert.Equal(8_001, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(7_998, await Fixture.CountAsync("SELECT sum(allow) FROM scan_tally WHERE node = 'one'"));
    }

    [Fact]
    public async Task An_id_that_the_server_made_is_looked_for_in_its_own_day_alone()
    {
        var store = Store<IScanStore>();
        var (tomorrow, own) = (Scan(fromGate: false), Scan(fromGate: false));
        await store.ShipAsync(new([tomorrow with { ScannedAt = Noon + 86_400_000 }, own], [], 0, 1), Cancelled);

        Assert.Equal([1], await store.ShipAsync(new([tomorrow, own, Scan(fromGate: false)], [], 1, 2), Cancelled));
        Assert.Equal(4, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task A_gates_id_that_comes_again_two_days_later_is_another_scan()
    {
        var store = Store<IScanStore>();
        var scan = Scan();
        await store.ShipAsync(new([scan], [], 0, 1), Cancelled);

        Assert.Empty(await store.ShipAsync(new([scan with { ScannedAt = Noon + (2 * 86_400_000) }, Scan(at: Noon)], [], 1, 2), Cancelled));
        Assert.Equal(3, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task The_indices_of_earlier_tables_go_from_every_day_and_no_later_day_has_them()
    {
        await Fixture.ScalarAsync(
            """
            CREATE INDEX scan_record_person ON scan_record (person_id, scanned_at);
            CREATE INDEX scan_record_venue ON scan_record (venue_id, scanned_at);
            DELETE FROM schemaversions WHERE scriptname LIKE '%0010_lean_scans%';
            """);
        var store = Store<IScanStore>();
        await store.ShipAsync(new([Scan()], [], 0, 1), Cancelled);
        Assert.Contains("scan_record_20210301_person_id_scanned_at_idx", (string)(await Fixture.ScalarAsync(Indices))!, StringComparison.Ordinal);

        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);
        await store.ShipAsync(new([Scan(), Scan(at: Noon + 86_400_000)], [], 1, 2), Cancelled);

        Assert.Equal(
            "scan_record_20210301 scan_record_20210301_person_id_idx, scan_record_20210301 scan_record_20210301_pkey, "
            + "scan_record_20210302 scan_record_20210302_person_id_idx, scan_record_20210302 scan_record_20210302_pkey, scan_record scan_record_people, scan_record scan_record_pkey",
            await Fixture.ScalarAsync(Indices));
        Assert.Equal(3, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    private async Task<NpgsqlConnection> InsertAsync(Guid id)
    {
        var connection = new NpgsqlConnection(Fixture.Options().ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancelled);
        await using var insert = new NpgsqlCommand(
            """
            BEGIN;
            INSERT INTO scan_record (scan_id, venue_id, verdict, scanned_at, day, region_code, reason, verdict_reason, code_state, direction, means, node)
            SELECT @id, venue_id, verdict, scanned_at, day, region_code, reason, verdict_reason, code_state, direction, means, node FROM scan_record LIMIT 1;
            """,
            connection);
        insert.Parameters.AddWithValue("id", id);
        await insert.ExecuteNonQueryAsync(Cancelled);
        return connection;
    }

    private async Task WaitsAsync(Task ship)
    {
        while (await Fixture.CountAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
        {
            Assert.False(ship.IsCompleted, "The ship did not wait for the other transaction.");
            await Task.Delay(20, Cancelled);
        }
    }

    private static async Task EndAsync(NpgsqlConnection connection, bool commit)
    {
        await using var end = new NpgsqlCommand(commit ? "COMMIT" : "ROLLBACK", connection);
        await end.ExecuteNonQueryAsync(Cancelled);
        await connection.DisposeAsync();
    }
}
