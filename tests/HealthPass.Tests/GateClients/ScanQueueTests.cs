using System.Text;
using HealthPass.Gate.Queue;
using Xunit;

namespace HealthPass.Tests.GateClients;

public sealed class ScanQueueTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Power_lost_at_any_byte_of_a_write_costs_the_record_that_was_being_written_and_no_other()
    {
        byte[][] records = [Record("one"), Record("the second"), Record("三"), Record(new string('x', 70))];
        using (var queue = Open())
        {
            foreach (var record in records)
            {
                Assert.True(queue.TryAppend(record));
            }
        }

        var file = Assert.Single(Directory.GetFiles(_folder.Path, "queue-*.log"));
        var whole = File.ReadAllBytes(file);
        var ends = records.Aggregate(new List<int> { 0 }, (list, record) => [.. list, list[^1] + QueueFormat.HeaderSize + record.Length]);
        for (var cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(file, whole[..cut]);
            var kept = ends.Count(end => end <= cut) - 1;
            using (var queue = Open())
            {
                Assert.Equal(records.Take(kept).Select(Text), All(queue));
                Assert.Equal(cut - ends[kept], queue.Torn);
                Assert.True(queue.TryAppend(Record("after")));
            }

            using var again = Open();
            Assert.Equal(0, again.Torn);
            Assert.Equal([.. records.Take(kept).Select(Text), "after"], All(again));
        }
    }

    [Fact]
    public void A_changed_byte_is_found_wherever_it_is()
    {
        using (var queue = Open())
        {
            Assert.True(queue.TryAppend(Record("one"), Record("two")));
        }

        var file = Assert.Single(Directory.GetFiles(_folder.Path, "queue-*.log"));
        var whole = File.ReadAllBytes(file);
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x10;
            File.WriteAllBytes(file, changed);
            using var queue = Open();
            Assert.Equal(at < whole.Length / 2 ? [] : ["one"], All(queue));
            Assert.True(queue.Torn > 0);
        }
    }

    [Fact]
    public void What_was_handed_over_is_gone_after_a_restart_and_from_the_disk()
    {
        using (var queue = Open())
        {
            Assert.True(queue.TryAppend([.. Enumerable.Range(0, 25).Select(i => Record($"{i}"))]));
            queue.HandedOver(10);
        }

        using (var queue = Open())
        {
            Assert.Equal(15, queue.Count);
            Assert.Equal("10", Text(queue.Peek(1, 100)[0].ToArray()));
            queue.HandedOver(15);
        }

        Assert.Equal(0, Directory.GetFiles(_folder.Path, "queue-*.log").Sum(file => new FileInfo(file).Length));
        using var empty = Open();
        Assert.Equal(0, empty.Count);
        Assert.True(empty.TryAppend(Record("next")));
        Assert.Equal(["next"], All(empty));
    }

    [Fact]
    public void A_full_queue_takes_nothing_more_and_all_or_none_of_several()
    {
        using var queue = ScanQueue.Open(_folder.Path, 3);
        Assert.True(queue.TryAppend(Record("a"), Record("b")));
        Assert.False(queue.TryAppend(Record("c"), Record("d")));
        Assert.True(queue.TryAppend(Record("c")));
        Assert.False(queue.TryAppend(Record("d")));
        queue.HandedOver(1);
        Assert.True(queue.TryAppend(Record("d")));
        Assert.Equal(["b", "c", "d"], All(queue));
    }

    [Fact]
    public void Many_records_lie_in_several_files_that_go_one_by_one()
    {
        using var queue = Open();
        for (var i = 0; i < 25; i++)
        {
            Assert.True(queue.TryAppend([.. Enumerable.Range(i * 1_000, 1_000).Select(number => Record($"{number}"))]));
        }

        Assert.Equal(3, Directory.GetFiles(_folder.Path, "queue-*.log").Length);
        queue.HandedOver(9_999);
        Assert.Equal(["9999", "10000"], queue.Peek(2, 1_000).Select(record => Text(record.ToArray())));
        queue.HandedOver(10_002);
        Assert.Equal(["20001"], queue.Peek(1, 1_000).Select(record => Text(record.ToArray())));
        Assert.Single(Directory.GetFiles(_folder.Path, "queue-*.log"));
    }

    [Fact]
    public void A_missing_file_in_the_middle_is_no_loss_of_power_and_is_said()
    {
        using (var queue = Open())
        {
            for (var i = 0; i < 21; i++)
            {
                Assert.True(queue.TryAppend([.. Enumerable.Range(0, 1_000).Select(number => Record($"{number}"))]));
            }
        }

        File.Delete(Directory.GetFiles(_folder.Path, "queue-*.log").Order().ElementAt(1));
        Assert.Contains("gap before record 20000", Assert.Throws<InvalidDataException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_takes_as_many_bytes_as_it_may_and_one_record_always()
    {
        using var queue = Open();
        Assert.True(queue.TryAppend(Record(new string('a', 60)), Record(new string('b', 60))));
        Assert.Single(queue.Peek(10, 100));
        Assert.Single(queue.Peek(10, 10));
        Assert.Equal(2, queue.Peek(10, 120).Count);
    }

    [Fact]
    public void Only_the_gates_user_reads_what_waits()
    {
        using var queue = Open();
        Assert.True(queue.TryAppend(Record("document")));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Directory.GetFiles(_folder.Path, "queue-*.log").Single()) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static byte[] Record(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] record) => Encoding.UTF8.GetString(record);

    private static IEnumerable<string> All(ScanQueue queue) => queue.Peek(int.MaxValue, int.MaxValue).Select(record => Text(record.ToArray()));

    private ScanQueue Open() => ScanQueue.Open(_folder.Path, 100_000);
}
