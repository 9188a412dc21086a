using CsCheck;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Verification.Journal;

public sealed class ScanJournalTests
{
    [Fact]
    public void Every_field_of_an_entry_comes_back()
    {
        Samples.Scans.Sample(scan =>
        {
            var entry = Dirty();
            JournalCodec.Write(entry, scan);
            return JournalCodec.ReadScan(entry) == scan;
        });
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Long, Gen.Long).Sample((day, region, count) =>
        {
            var shows = new ShowTally(DateOnly.FromDayNumber(day), new(region), count);
            var entry = Dirty();
            JournalCodec.Write(entry, shows);
            return JournalCodec.ReadShows(entry) == shows;
        });

        static byte[] Dirty()
        {
            var entry = new byte[JournalCodec.ScanSize];
            Random.Shared.NextBytes(entry);
            return entry;
        }
    }

    [Fact]
    public async Task What_is_appended_is_there_after_closing()
    {
        using var rig = JournalRig.Opened();
        var scans = Enumerable.Range(0, 300).Select(number => Samples.Scan(number)).ToArray();
        var shows = new ShowTally(Samples.Today, Samples.Village.Code, 42);
        await rig.Journal.AppendAsync(scans.AsSpan(0, 200));
        await rig.Journal.AppendAsync([shows]);
        foreach (var scan in scans.AsSpan(200).ToArray())
        {
            await rig.Journal.AppendAsync(scan);
        }

        Assert.Equal(scans, rig.Heard);
        var end = rig.Journal.DurableAddress;
        rig.Reopen();
        Assert.Equal(end, rig.Journal.DurableAddress);
        Assert.Equal(scans, rig.ReadScans());
        Assert.Equal([shows], rig.ReadShows());
    }

    [Fact]
    public async Task Nothing_to_append_needs_no_disk()
    {
        using var rig = new JournalRig();
        await rig.Journal.AppendAsync(Array.Empty<ShowTally>());
        await rig.Journal.AppendAsync(ReadOnlySpan<ScanRecord>.Empty);
        Assert.Equal(0, rig.Journal.DurableAddress);
    }

    [Fact]
    public async Task Appends_of_many_callers_share_commits_and_keep_each_callers_order()
    {
        const int Callers = 16;
        const int Each = 400;
        using var rig = JournalRig.Opened();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var commits = new List<Task>();
            for (var i = 0; i < Each; i++)
            {
                commits.Add(rig.Journal.AppendAsync(Samples.Scan((caller * Each) + i)));
                if (i % 50 == 0)
                {
                    await commits[^1];
                    Assert.Contains(Samples.Scan((caller * Each) + i), rig.Heard);
                }
            }

            await Task.WhenAll(commits);
        })));

        rig.Reopen();
        var scans = rig.ReadScans();
        Assert.Equal(scans, rig.Heard);
        Assert.Equal(Callers * Each, scans.Select(scan => scan.ScanId).Distinct().Count());
        Assert.Equal(Callers * Each, scans.Count);
        var byPerson = Enumerable.Range(0, Callers * Each).ToDictionary(number => Samples.Person(number));
        foreach (var own in scans.Select(scan => byPerson[scan.PersonId]).GroupBy(number => number / Each))
        {
            Assert.Equal(own.Order(), own);
        }

        Assert.InRange(rig.Journal.Read(0).Count(), 1, Callers * Each / 4);
    }

    [Fact]
    public async Task A_frame_torn_at_any_byte_is_cut_off_and_appending_goes_on_in_its_place()
    {
        using var rig = JournalRig.Opened();
        await rig.Journal.AppendAsync(Samples.Scan(1));
        await rig.Journal.AppendAsync(Samples.Scan(2));
        var sound = rig.Journal.DurableAddress;
        await rig.Journal.AppendAsync(Samples.Scan(3));
        var end = rig.Journal.DurableAddress;
        var file = Assert.Single(rig.Files);
        rig.Reopen();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(end, bytes.Length);
        for (var length = sound; length < end; length++)
        {
            rig.Reopen(harm: () => File.WriteAllBytes(file, bytes[..(int)length]));
            Assert.Equal(sound, rig.Journal.DurableAddress);
            Assert.Equal([Samples.Scan(1), Samples.Scan(2)], rig.ReadScans());
            await rig.Journal.AppendAsync(Samples.Scan(4));
            rig.Reopen();
            Assert.Equal([Samples.Scan(1), Samples.Scan(2), Samples.Scan(4)], rig.ReadScans());
        }
    }

    [Fact]
    public async Task A_flipped_bit_in_the_last_frame_is_noticed_and_the_frame_cut_off()
    {
        using var rig = JournalRig.Opened();
        await rig.Journal.AppendAsync(Samples.Scan(1));
        var sound = rig.Journal.DurableAddress;
        await rig.Journal.AppendAsync(Samples.Scan(2));
        var file = Assert.Single(rig.Files);
        rig.Reopen();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        for (var at = (int)sound; at < bytes.Length; at++)
        {
            var harmed = bytes.ToArray();
            harmed[at] ^= (byte)(1 << (at % 8));
            rig.Reopen(harm: () => File.WriteAllBytes(file, harmed));
            Assert.Equal(sound, rig.Journal.DurableAddress);
            Assert.Equal([Samples.Scan(1)], rig.ReadScans());
        }
    }

    [Fact]
    public async Task A_crash_leaves_room_behind_the_last_frame_that_is_neither_read_nor_taken_for_damage()
    {
        using var rig = JournalRig.Opened();
        await rig.Journal.AppendAsync(Samples.Scan(1));
        await rig.Journal.AppendAsync(Samples.Scan(2));
        var end = rig.Journal.DurableAddress;
        var file = Assert.Single(rig.Files);
        var asItLay = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.True(asItLay.Length > end, "There is no room.");
        rig.Reopen(harm: () => File.WriteAllBytes(file, asItLay));
        Assert.Equal(end, rig.Journal.DurableAddress);
        await rig.Journal.AppendAsync(Samples.Scan(3));
        asItLay[end + 200] = 1;
        rig.Reopen(harm: () => File.WriteAllBytes(file, asItLay));
        Assert.Equal(end, rig.Journal.DurableAddress);
        await rig.Journal.AppendAsync(Samples.Scan(4));
        rig.Reopen();
        Assert.Equal([Samples.Scan(1), Samples.Scan(2), Samples.Scan(4)], rig.ReadScans());
    }

    [Fact]
    public async Task Damage_before_sound_frames_is_never_taken_for_a_torn_tail()
    {
        using var rig = JournalRig.Opened();
        await rig.Journal.AppendAsync(Samples.Scan(1));
        var first = (int)rig.Journal.DurableAddress;
        await rig.Journal.AppendAsync(Samples.Scan(2));
        var second = (int)rig.Journal.DurableAddress;
        await rig.Journal.AppendAsync(Samples.Scan(3));
        var file = Assert.Single(rig.Files);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        for (var at = first; at < second; at += 7)
        {
            var harmed = bytes.ToArray();
            harmed[at] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => rig.Reopen(harm: () => File.WriteAllBytes(file, harmed)));
            Assert.Equal(harmed, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        // What is shipped may rot: nothing depends on it any more.
        rig.Reopen(second);
        Assert.Equal([Samples.Scan(3)], rig.ReadScans(second));
        Assert.Throws<InvalidDataException>(() => rig.ReadScans());
    }

    [Fact]
    public async Task Segments_roll_and_are_dropped_only_when_all_of_them_is_shipped()
    {
        using var rig = JournalRig.Opened(segmentBytes: 500);
        var ends = new List<long>();
        for (var number = 0; number < 40; number++)
        {
            await rig.Journal.AppendAsync(Samples.Scan(number));
            ends.Add(rig.Journal.DurableAddress);
        }

        Assert.InRange(rig.Files.Length, 10, 40);
        Assert.Equal(40, rig.ReadScans().Count);
        rig.Reopen();
        Assert.Equal(40, rig.ReadScans().Count);
        Assert.Equal(Samples.Scan(20), rig.ReadScans(ends[19])[0]);

        rig.Journal.DropBefore(ends[19]);
        Assert.InRange(rig.Journal.OldestAddress, 1, ends[19]);
        Assert.Equal(20, rig.ReadScans(ends[19]).Count);
        Assert.Equal(rig.ReadScans(), rig.ReadScans(rig.Journal.OldestAddress));

        rig.Journal.DropBefore(long.MaxValue);
        Assert.Single(rig.Files);
        Assert.Equal(ends[^1], rig.Journal.DurableAddress);
        await rig.Journal.AppendAsync(Samples.Scan(40));
        rig.Reopen(ends[^1]);
        Assert.Equal([Samples.Scan(40)], rig.ReadScans(ends[^1]));
    }

    [Fact]
    public async Task A_missing_segment_is_noticed()
    {
        using var rig = JournalRig.Opened(segmentBytes: 500);
        for (var number = 0; number < 20; number++)
        {
            await rig.Journal.AppendAsync(Samples.Scan(number));
        }

        File.Delete(rig.Files[1]);
        Assert.Throws<InvalidDataException>(() => rig.ReadScans());
    }

    [Fact]
    public void An_entry_of_an_unknown_kind_stops_the_reader()
    {
        var entries = new byte[JournalCodec.ScanSize + 8];
        JournalCodec.Write(entries, Samples.Scan(1));
        entries[JournalCodec.ScanSize] = 9;
        var read = new List<ScanRecord>();
        var error = Assert.Throws<InvalidDataException>(() => JournalEntries.ForEach(entries, read.Add, _ => { }));
        Assert.Contains("kind 9", error.Message, StringComparison.Ordinal);
        Assert.Single(read);
        Assert.Throws<InvalidDataException>(() => JournalEntries.ForEach(entries.AsSpan(0, 50), read.Add, _ => { }));
    }

    [Fact]
    public async Task A_full_disk_refuses_scans_and_nothing_is_heard_of_them_until_it_has_room_again()
    {
        using var rig = new JournalRig();
        var file = Path.Combine(rig.Folder, "journal-0000000000000000.log");
        rig.Journal.Open(0);
        File.CreateSymbolicLink(file, "/dev/full");
        for (var number = 0; number < 3; number++)
        {
            await Assert.ThrowsAsync<JournalUnavailableException>(() => rig.Journal.AppendAsync(Samples.Scan(number)));
        }

        Assert.Empty(rig.Heard);
        Assert.Equal(0, rig.Journal.DurableAddress);
        File.Delete(file);
        await rig.Journal.AppendAsync(Samples.Scan(9));
        Assert.Equal([Samples.Scan(9)], rig.Heard);
        rig.Reopen();
        Assert.Equal([Samples.Scan(9)], rig.ReadScans());
    }

    [Fact]
    public async Task A_segment_that_cannot_be_made_refuses_scans_until_it_can()
    {
        using var rig = JournalRig.Opened(segmentBytes: 300);
        await rig.Journal.AppendAsync(Samples.Scan(1));
        await rig.Journal.AppendAsync(Samples.Scan(2));
        var next = Path.Combine(rig.Folder, $"journal-{rig.Journal.DurableAddress:x16}.log");
        Directory.CreateDirectory(next);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => rig.Journal.AppendAsync(Samples.Scan(3)));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => rig.Journal.AppendAsync([new ShowTally(Samples.Today, Samples.Village.Code, 1)]));
        Assert.Equal(2, rig.Heard.Count);
        Directory.Delete(next);
        await rig.Journal.AppendAsync(Samples.Scan(4));
        rig.Reopen();
        Assert.Equal([Samples.Scan(1), Samples.Scan(2), Samples.Scan(4)], rig.ReadScans());
    }

    [Fact]
    public async Task Nothing_goes_into_a_segment_once_the_next_one_was_to_begin()
    {
        using var rig = JournalRig.Opened(segmentBytes: 500);
        await rig.Journal.AppendAsync(Samples.Scan(1));
        await rig.Journal.AppendAsync(Samples.Scan(2));
        var next = Path.Combine(rig.Folder, $"journal-{rig.Journal.DurableAddress:x16}.log");
        Directory.CreateDirectory(next);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => rig.Journal.AppendAsync([Samples.Scan(3), Samples.Scan(4)]));

        // This one still had room where the others did not.
        await Assert.ThrowsAsync<JournalUnavailableException>(() => rig.Journal.AppendAsync(Samples.Scan(5)));
        Directory.Delete(next);
        await rig.Journal.AppendAsync(Samples.Scan(6));
        rig.Reopen();
        Assert.Equal([Samples.Scan(1), Samples.Scan(2), Samples.Scan(6)], rig.ReadScans());
    }

    [Fact]
    public async Task A_missing_folder_refuses_scans_until_it_is_back()
    {
        using var rig = JournalRig.Opened();
        Directory.Delete(rig.Folder);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => rig.Journal.AppendAsync(Samples.Scan(1)));
        Directory.CreateDirectory(rig.Folder);
        await rig.Journal.AppendAsync(Samples.Scan(2));
        Assert.Equal([Samples.Scan(2)], rig.ReadScans());
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_keeps_what_it_has()
    {
        using var rig = JournalRig.Opened(maxPendingBytes: 500);
        using var busy = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        rig.OnHeard = () =>
        {
            begun.Set();
            busy.Wait();
        };
        var first = rig.Journal.AppendAsync(Samples.Scan(0));
        begun.Wait(TestContext.Current.CancellationToken);
        var taken = new List<Task>();
        var refused = Record.Exception(() =>
        {
            for (var number = 1; number < 100; number++)
            {
                taken.Add(rig.Journal.AppendAsync(Samples.Scan(number)));
            }
        });
        Assert.IsType<JournalUnavailableException>(refused);
        Assert.InRange(taken.Count, 1, 10);
        Assert.False(first.IsCompleted);
        busy.Set();
        await Task.WhenAll([first, .. taken]);
        await rig.Journal.AppendAsync(Samples.Scan(200));
        Assert.Equal(taken.Count + 2, rig.ReadScans().Count);
    }

    [Fact]
    public async Task One_batch_larger_than_the_queue_is_taken_when_nothing_waits()
    {
        using var rig = JournalRig.Opened(maxPendingBytes: 500);
        await rig.Journal.AppendAsync(Enumerable.Range(0, 50).Select(number => Samples.Scan(number)).ToArray().AsSpan());
        Assert.Equal(50, rig.ReadScans().Count);
    }

    [Fact]
    public async Task Closing_commits_what_waits_and_refuses_what_comes_later()
    {
        using var rig = JournalRig.Opened();
        using var busy = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        rig.OnHeard = () =>
        {
            begun.Set();
            busy.Wait();
        };
        var commits = new List<Task> { rig.Journal.AppendAsync(Samples.Scan(0)) };
        begun.Wait(TestContext.Current.CancellationToken);
        commits.AddRange(Enumerable.Range(1, 20).Select(number => rig.Journal.AppendAsync(Samples.Scan(number))));
        var closing = Task.Run(rig.Journal.Dispose, TestContext.Current.CancellationToken);
        busy.Set();
        await closing;
        await Task.WhenAll(commits);
        Assert.Throws<JournalUnavailableException>(() => { _ = rig.Journal.AppendAsync(Samples.Scan(99)); });
        rig.Journal.Dispose();
        rig.Reopen();
        Assert.Equal(21, rig.ReadScans().Count);
    }

    [Fact]
    public void A_journal_that_is_not_open_takes_nothing()
    {
        using var rig = new JournalRig();
        Assert.Throws<JournalUnavailableException>(() => { _ = rig.Journal.AppendAsync(Samples.Scan(1)); });
    }

    [Fact]
    public async Task A_journal_that_lost_its_tail_begins_behind_the_watermark()
    {
        using var rig = JournalRig.Opened();
        await rig.Journal.AppendAsync(Samples.Scan(1));
        rig.Reopen(10_000);
        Assert.Equal(10_000, rig.Journal.DurableAddress);
        Assert.Empty(rig.ReadScans(10_000));
        await rig.Journal.AppendAsync(Samples.Scan(2));
        Assert.Equal([Samples.Scan(2)], rig.ReadScans(10_000));
        var end = rig.Journal.DurableAddress;
        rig.Reopen(10_000);
        Assert.Equal(end, rig.Journal.DurableAddress);
        Assert.Equal([Samples.Scan(2)], rig.ReadScans(10_000));
    }

    [Fact]
    public async Task A_reader_follows_a_journal_that_rolls_and_is_dropped_behind_it()
    {
        using var rig = JournalRig.Opened(segmentBytes: 2_000);
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < 400; number++)
            {
                await rig.Journal.AppendAsync(Samples.Scan(number));
            }
        }, TestContext.Current.CancellationToken);
        var read = new List<ScanRecord>();
        var address = 0L;
        while (read.Count < 400)
        {
            foreach (var (next, entries) in rig.Journal.Read(address))
            {
                JournalEntries.ForEach(entries.Span, read.Add, _ => { });
                address = next;
            }

            rig.Journal.DropBefore(address);
            await Task.Yield();
        }

        await writing;
        Assert.Equal(Enumerable.Range(0, 400).Select(number => Samples.Scan(number)), read);
    }
}
