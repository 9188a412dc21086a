using HealthPass.Grains.Hosting;
using HealthPass.Tests.Verification.Journal;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class JournalCopyTests
{
    [Fact]
    public async Task What_is_dropped_while_the_database_is_copied_stays_in_a_copy_that_keeps_up()
    {
        using var rig = JournalRig.Opened(segmentBytes: 500);
        using var folder = new TempFolder();
        var copy = new JournalCopy(rig.Folder, folder.Of("begun-before"));
        await AppendAsync(rig, 0, 10);
        var watermark = rig.Journal.DurableAddress;
        await AppendAsync(rig, 10, 3);
        copy.Take();
        await AppendAsync(rig, 13, 10);
        copy.TakeFinished();
        await AppendAsync(rig, 23, 1);
        rig.Journal.DropBefore(rig.Journal.DurableAddress);
        Assert.True(rig.Journal.OldestAddress > watermark);
        copy.Take();
        Assert.Equal((rig.Journal.DurableAddress, 14L), copy.Check(watermark));
    }

    [Fact]
    public async Task A_copy_that_lacks_something_the_database_does_not_have_is_none()
    {
        using var rig = JournalRig.Opened(segmentBytes: 500);
        using var folder = new TempFolder();
        var begunBefore = new JournalCopy(rig.Folder, folder.Of("begun-before"));
        await AppendAsync(rig, 0, 10);
        var watermark = rig.Journal.DurableAddress;
        await AppendAsync(rig, 10, 3);
        begunBefore.Take();
        await AppendAsync(rig, 13, 20);
        rig.Journal.DropBefore(rig.Journal.DurableAddress);
        begunBefore.Take();
        var begunAfter = new JournalCopy(rig.Folder, folder.Of("begun-after"));
        begunAfter.Take();
        _ = Assert.Throws<InvalidDataException>(() => begunBefore.Check(watermark));
        _ = Assert.Throws<InvalidDataException>(() => begunAfter.Check(watermark));
    }

    private static async Task AppendAsync(JournalRig rig, int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            await rig.Journal.AppendAsync(Samples.Scan(number));
        }
    }
}
