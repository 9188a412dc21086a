using System.Globalization;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Verdicts;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public sealed class SqliteScanStoreTests : ScanStoreTests<SqliteFixture>
{
    private const long NextNoon = Noon + (24 * 3_600_000);

    private long _address;

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
    public async Task An_id_that_comes_twice_in_a_batch_is_written_once_also_where_the_second_would_lie_in_another_run()
    {
        var scans = Enumerable.Range(0, 25_000).Select(_ => Scan(Guid.NewGuid())).ToList();
        scans[23_000] = scans[5];
        scans[24_999] = scans[24_998];

        Assert.Equal([23_000, 24_999], await Store<IScanStore>().ShipAsync(new(scans, [], 0, 1), Cancelled));

        Assert.Equal(24_998, await Fixture.CountAsync("SELECT count(DISTINCT scan_id) FROM scan_record"));
        Assert.Equal(24_998, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task Records_of_the_earlier_tables_become_lean_word_for_word_and_keep_their_ids_unique()
    {
        var store = Store<IScanStore>();
        List<ScanRecord> scans =
        [
            Scan(Guid.NewGuid()),
            Scan(Guid.NewGuid(), Verdict.Deny) with
            {
                Colour = Colour.Red, Reason = 255, VerdictReason = 201, Direction = ScanDirection.Pass, ScannedAt = Noon + 7,
            },
            Scan(Guid.NewGuid(), Verdict.Check, at: NextNoon) with
            {
                PersonId = default, Colour = Colour.None, CodeState = CodeState.Unknown, Means = ScanMeans.Document, Direction = ScanDirection.Out,
                TestAgeHours = null, GateId = default,
            },
        ];
        await store.ShipAsync(new(scans, [], 0, 1), Cancelled);
        await Fixture.ScalarAsync("CREATE TABLE expected AS SELECT * FROM scan_record");
        await Fixture.ScalarAsync(
            """
            CREATE TABLE earlier AS SELECT * FROM scan_record ORDER BY scanned_at;
            DROP VIEW scan_record;
            DROP TABLE scan;
            ALTER TABLE earlier DROP COLUMN run;
            ALTER TABLE earlier DROP COLUMN place;
            ALTER TABLE earlier DROP COLUMN marks;
            ALTER TABLE earlier DROP COLUMN clock_offset_seconds;
            ALTER TABLE earlier RENAME TO scan_record;
            DELETE FROM SchemaVersions WHERE ScriptName LIKE '%0008_scan_runs%' OR ScriptName LIKE '%0010_lean_scans%' OR ScriptName LIKE '%0050_scan_marks%';
            """);

        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);

        Assert.Equal(0, await Fixture.CountAsync("SELECT count(*) FROM (SELECT * FROM expected EXCEPT SELECT * FROM scan_record)"));
        Assert.Equal(3, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal([0, 1, 2], await Store<IScanStore>().ShipAsync(new([.. scans, Scan()], [], 1, 2), Cancelled));
        Assert.Equal(4, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{Day.DayNumber * 100_000L} {(Day.DayNumber + 1) * 100_000L}"),
            await Fixture.ScalarAsync("SELECT group_concat(run, ' ') FROM (SELECT DISTINCT run FROM scan_record ORDER BY run)"));
    }

    [Fact]
    public async Task The_view_says_every_word_of_every_record_as_it_was_shipped()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            await ReadsBack(Scan(verdict: verdict));
        }

        foreach (var colour in Enum.GetValues<Colour>())
        {
            await ReadsBack(Scan() with { Colour = colour, Reason = (byte)(250 + colour), VerdictReason = byte.MaxValue });
        }

        foreach (var state in Enum.GetValues<CodeState>())
        {
            await ReadsBack(Scan() with { CodeState = state, PersonId = state == CodeState.Unknown ? default : Person(9) });
        }

        foreach (var direction in Enum.GetValues<ScanDirection>())
        {
            await ReadsBack(Scan() with { Direction = direction });
        }

        foreach (var means in Enum.GetValues<ScanMeans>())
        {
            await ReadsBack(Scan() with { Means = means, TestAgeHours = means == ScanMeans.Document ? null : ushort.MaxValue - 1 });
        }

        foreach (var mark in Enum.GetValues<ScanMarks>())
        {
            await ReadsBack(Scan() with { Marks = mark, Place = 1, Reason = byte.MaxValue });
        }
    }

    private async Task ReadsBack(ScanRecord scan)
    {
        await Store<IScanStore>().ShipAsync(new([scan], [], _address, ++_address), Cancelled);
        var colour = scan.Colour == Colour.None ? null : ScanWords.Of(scan.Colour);
        Assert.Equal(
            $"{ScanWords.Of(scan.PersonId) ?? "nobody"} {scan.VenueId} {ScanWords.Of(scan.Verdict)} {colour ?? "none"} {scan.Region.Value} {scan.Reason} "
            + $"{scan.VerdictReason} {ScanWords.Of(scan.CodeState)} {ScanWords.Of(scan.Direction)} {ScanWords.Of(scan.Means)} {scan.TestAgeHours ?? -1} "
            + $"{scan.Place} {ScanWords.Of(scan.Marks) ?? "usual"}",
            await Fixture.ScalarAsync(
                $"""
                SELECT coalesce(person_id, 'nobody') || ' ' || venue_id || ' ' || verdict || ' ' || coalesce(colour, 'none') || ' ' || region_code || ' ' || reason
                       || ' ' || verdict_reason || ' ' || code_state || ' ' || direction || ' ' || means || ' ' || coalesce(test_age_hours, -1)
                       || ' ' || coalesce(place, 0) || ' ' || coalesce(marks, 'usual')
                  FROM scan_record WHERE scan_id = '{scan.ScanId:D}'
                """));
    }
}
