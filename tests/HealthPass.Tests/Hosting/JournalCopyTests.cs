using HealthPass.Node;
using HealthPass.Tests.Verification.Journal;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class JournalCopyTests : IDisposable
{
    private readonly JournalRig _rig = JournalRig.Opened(segmentBytes: 500);
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_is_dropped_while_the_database_is_copied_stays_in_a_copy_that_keeps_up()
    {
        var (copy, watermark) = await BeginAsync();
        await AppendAsync(13, 10);
        copy.TakeFinished();
        await AppendAsync(23, 1);
        _rig.Journal.DropBefore(_rig.Journal.DurableAddress);
        Assert.True(_rig.Journal.OldestAddress > watermark);
        copy.Take();
        Assert.Equal((_rig.Journal.DurableAddress, 14L), copy.Check(watermark));
    }

    [Fact]
    public async Task A_copy_that_lacks_something_the_database_does_not_have_is_none()
    {
        var (begunBefore, watermark) = await BeginAsync();
        await AppendAsync(13, 20);
        _rig.Journal.DropBefore(_rig.Journal.DurableAddress);
        begunBefore.Take();
        var begunAfter = new JournalCopy(_rig.Folder, _folder.Of("begun-after"));
        begunAfter.Take();
        _ = Assert.Throws<InvalidDataException>(() => begunBefore.Check(watermark));
        _ = Assert.Throws<InvalidDataException>(() => begunAfter.Check(watermark));
    }

    public void Dispose()
    {
        _rig.Dispose();
        _folder.Dispose();
    }

    // Three scans beyond what the database has, and a first copy of them all.
    private async Task<(JournalCopy Copy, long Watermark)> BeginAsync()
    {
        await AppendAsync(0, 10);
        var watermark = _rig.Journal.DurableAddress;
        await AppendAsync(10, 3);
        var copy = new JournalCopy(_rig.Folder, _folder.Of("begun-before"));
        copy.Take();
        return (copy, watermark);
    }

    private async Task AppendAsync(int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            await _rig.Journal.AppendAsync(Samples.Scan(number));
        }
    }
}
