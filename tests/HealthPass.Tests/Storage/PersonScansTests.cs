using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class PersonScansTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const long Hour = 3_600_000;
    private const long Day = 24 * Hour;

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    [Fact]
    public async Task A_person_reads_the_own_scans_newest_first_and_nobody_elses()
    {
        await ShipAsync(
        [
            Scan(at: Noon - (15 * Day)),
            Scan(at: Noon - (2 * Day), venue: Market, region: Zigong) with { Place = 7 },
            Scan(at: Noon - Hour, verdict: Verdict.Deny) with { Direction = ScanDirection.Out },
            Scan(at: Noon) with { Colour = Colour.None, Verdict = Verdict.Check },
            Scan(at: Noon) with { PersonId = Person(8) },
            Scan(at: Noon) with { PersonId = new(Person(7).High, 1) },
        ]);
        var scans = await Store<IPersonScans>().ReadAsync(Person(7), At(Noon - (14 * Day)), 10, Cancelled);
        Assert.Equal(
        [
            new(At(Noon), Station, Wuhou, Verdict.Check, Colour.None, ScanDirection.In),
            new(At(Noon - Hour), Station, Wuhou, Verdict.Deny, Colour.Red, ScanDirection.Out),
            new(At(Noon - (2 * Day)), Market, Zigong, Verdict.Allow, Colour.Green, ScanDirection.In, 7),
        ],
            scans);
        Assert.Equal(scans.Take(2), await Store<IPersonScans>().ReadAsync(Person(7), At(Noon - (14 * Day)), 2, Cancelled));
        Assert.Equal(scans.Take(1), await Store<IPersonScans>().ReadAsync(Person(7), At(Noon), 10, Cancelled));
        Assert.Empty(await Store<IPersonScans>().ReadAsync(Person(9), At(0), 10, Cancelled));
    }

    [Fact]
    public async Task One_among_many_of_several_days_is_found()
    {
        await ShipAsync([.. Enumerable.Range(0, 45_000).Select(i => Scan(at: Noon + (i % 3 * Day)) with { PersonId = i % 15_000 == 0 ? Person(7) : Person(100 + i) })]);
        Assert.Equal(3, (await Store<IPersonScans>().ReadAsync(Person(7), At(Noon), 10, Cancelled)).Count);
    }

    private async Task ShipAsync(IReadOnlyList<ScanRecord> scans) => _ = await Store<IScanStore>().ShipAsync(new(scans, [], 0, 1), Cancelled);
}
