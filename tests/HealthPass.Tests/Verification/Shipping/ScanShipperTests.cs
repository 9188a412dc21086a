using HealthPass.Kernel.Faults;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Shipping;

public sealed class ScanShipperTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly NodeTally _tally = new(Samples.Tree, "node-1", Samples.Today);
    private readonly FakeScanStore _store = new();
    private readonly ScanJournal _journal;
    private readonly ScanShipper _shipper;

    public ScanShipperTests()
    {
        _journal = new(new() { Folder = _folder.Of("journal"), SegmentBytes = 2_000 }, _tally, NullLogger<ScanJournal>.Instance);
        _journal.Open(0);
        _shipper = new(_journal, _store, _tally, _clock, NullLogger<ScanShipper>.Instance);
    }

    [Fact]
    public async Task The_journal_arrives_in_order_and_once()
    {
        await AppendAsync(0, 30);
        await _journal.AppendAsync([new ShowTally(Samples.Today, Samples.Village.Code, 5)]);
        await _journal.AppendAsync([new ShowTally(Samples.Today, Samples.Village.Code, 7)]);
        await ShipAllAsync();
        await AppendAsync(30, 10);
        await ShipAllAsync();
        Assert.Equal(Enumerable.Range(0, 40).Select(number => Samples.Scan(number)), _store.Scans.Values.OrderBy(scan => scan.ScanId.ToString()));
        Assert.Equal(7, _store.Shows[(Samples.Today, Samples.Village.Code)]);
        Assert.Equal(_journal.DurableAddress, _store.Watermark);
        Assert.Equal(0, _shipper.LagBytes);
        Assert.False(await _shipper.ShipOnceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_scan_that_the_table_has_already_is_taken_out_of_the_counts()
    {
        _store.Scans[Samples.Scan(3).ScanId] = Samples.Scan(3);
        await AppendAsync(0, 5);
        await _journal.AppendAsync(Samples.Scan(1));
        await ShipAllAsync();
        Assert.Equal(4, Counted());
        Assert.Equal(5, _store.Scans.Count);
    }

    [Fact]
    public async Task While_the_database_is_down_nothing_is_lost_and_it_is_tried_less_and_less_often()
    {
        _store.Fail = () => new StorageUnavailableException("down");
        await AppendAsync(0, 20);
        await _shipper.StartAsync(CancellationToken.None);
        await UntilAsync(() => _store.Attempts >= 12, advance: TimeSpan.FromMilliseconds(250));

        // 0.25, 0.5, 1, 2, 4 and then 5 seconds, each give or take a quarter.
        Assert.True(_clock.GetUtcNow() - Samples.Noon > TimeSpan.FromSeconds(25));
        Assert.Equal(0, _store.Watermark);
        Assert.True(_shipper.FailingFor > TimeSpan.FromSeconds(20));
        await AppendAsync(20, 5);
        _store.Fail = null;
        await UntilAsync(() => _store.Watermark == _journal.DurableAddress, advance: TimeSpan.FromSeconds(1));
        Assert.Equal(25, _store.Scans.Count);
        Assert.Equal(25, Counted());
        await UntilAsync(() => _shipper.FailingFor == TimeSpan.Zero, advance: default);
        await AppendAsync(25, 1);
        await UntilAsync(() => _store.Scans.Count == 26, advance: TimeSpan.FromMilliseconds(200));
        await _shipper.StopAsync(CancellationToken.None);
        Assert.True(_shipper.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_not_shipped_twice()
    {
        await AppendAsync(0, 10);
        _store.FailAfterCommit = () => new StorageUnavailableException("the connection broke while it committed");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _shipper.ShipOnceAsync(CancellationToken.None));
        _store.FailAfterCommit = null;
        await AppendAsync(10, 5);
        await ShipAllAsync();
        Assert.Equal(15, _store.Scans.Count);
        Assert.Equal(15, Counted());
        Assert.Equal(_journal.DurableAddress, _store.Watermark);
    }

    [Fact]
    public async Task A_commit_that_was_given_up_and_arrives_after_all_stops_nobody()
    {
        await AppendAsync(0, 10);
        _store.CommitLate = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _shipper.ShipOnceAsync(CancellationToken.None));
        _store.CommitLate = false;
        await AppendAsync(10, 5);
        await ShipAllAsync();
        Assert.Equal(15, _store.Scans.Count);
        Assert.Equal(15, Counted());
        Assert.Equal(_journal.DurableAddress, _store.Watermark);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_left_out_of_a_batch_whose_answer_was_lost_is_taken_out_of_the_counts(bool late)
    {
        await AppendAsync(0, 2);
        await ShipAllAsync();
        _store.Scans[Samples.Scan(3).ScanId] = Samples.Scan(3);
        await _shipper.ShipOnceAsync(CancellationToken.None);
        await AppendAsync(2, 8);
        await _journal.AppendAsync(Samples.Scan(1));
        (_store.CommitLate, _store.FailAfterCommit) = late ? (true, (Func<Exception>?)null) : (false, () => new StorageUnavailableException("the connection broke while it committed"));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _shipper.ShipOnceAsync(CancellationToken.None));
        (_store.CommitLate, _store.FailAfterCommit) = (false, null);
        await AppendAsync(10, 5);
        await ShipAllAsync();

        // Fifteen are in the table, of which another node has brought one.
        Assert.Equal(15, _store.Scans.Count);
        Assert.Equal(14, Counted());
        Assert.Equal(_journal.DurableAddress, _store.Watermark);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_left_is_shipped_on_the_way_down_unless_the_database_is_down_too(bool down)
    {
        await AppendAsync(0, 3);
        await _shipper.StartAsync(CancellationToken.None);
        await UntilAsync(() => _store.Scans.Count == 3, advance: TimeSpan.FromMilliseconds(200));
        _store.Fail = down ? () => new StorageUnavailableException("down") : null;
        await AppendAsync(3, 4);
        await _shipper.StopAsync(CancellationToken.None);
        Assert.Equal(down ? 3 : 7, _store.Scans.Count);
    }

    [Fact]
    public async Task Another_process_under_this_nodes_name_stops_the_shipper()
    {
        await AppendAsync(0, 2);
        await ShipAllAsync();
        await AppendAsync(2, 2);
        _store.Watermark = 7;
        await Assert.ThrowsAsync<StorageConflictException>(() => _shipper.ShipOnceAsync(CancellationToken.None));
        Assert.Equal(2, _store.Scans.Count);
    }

    [Fact]
    public async Task The_journal_is_kept_for_retries_after_it_is_shipped()
    {
        await AppendAsync(0, 50);
        await ShipAllAsync();
        Assert.Equal(0, _journal.OldestAddress);
    }

    public void Dispose()
    {
        _shipper.Dispose();
        _journal.Dispose();
        _folder.Dispose();
    }

    private async Task AppendAsync(int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            await _journal.AppendAsync(Samples.Scan(number));
        }
    }

    private async Task ShipAllAsync()
    {
        while (await _shipper.ShipOnceAsync(CancellationToken.None))
        {
            Assert.InRange(_store.Watermark, 0, _journal.DurableAddress);
        }
    }

    private long Counted()
    {
        _tally.Resend(Samples.Tree.Root.Code);
        return _tally.TakeRegionReports().Last(report => report.Region == Samples.Tree.Root.Code).Report.Allow;
    }

    // The shipper sleeps on the fake clock: let it get there, then move on.
    private async Task AdvanceAsync(TimeSpan step)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            await Task.Yield();
        }

        _clock.Advance(step);
        await Task.Yield();
    }

    private async Task UntilAsync(Func<bool> condition, TimeSpan advance = default)
    {
        var deadline = Environment.TickCount64 + 20_000;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < deadline, "The condition was not met.");
            await AdvanceAsync(advance);
        }
    }
}
