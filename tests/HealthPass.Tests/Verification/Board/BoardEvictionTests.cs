using HealthPass.Kernel.People;
using HealthPass.Verification.Board;
using Xunit;

namespace HealthPass.Tests.Verification.Board;

public sealed class BoardEvictionTests
{
    [Fact]
    public void A_full_board_keeps_to_its_bound_in_64_bytes_a_person()
    {
        const int Bound = 100_000;
        var board = new PersonBoard(0, Bound);
        for (var number = 0; number < 3 * Bound; number++)
        {
            Assert.True(board.Put(Samples.Person(number), Samples.Status((uint)number + 1)));
            Assert.True(board.TryGet(Samples.Person(number), out var status) && status.Version == number + 1);
        }

        Assert.InRange(board.Count, Bound - PersonBoard.ShardCount, Bound);
        Assert.InRange(board.Bytes / (double)board.Count, 48, 64);
        Assert.Equal(board.Count, Enumerable.Range(0, 3 * Bound).Count(number => board.TryGet(Samples.Person(number), out _)));
    }

    [Fact]
    public void A_board_without_a_bound_evicts_nobody()
    {
        var board = new PersonBoard();
        for (var number = 0; number < 50_000; number++)
        {
            _ = board.Put(Samples.Person(number), Samples.Status());
        }

        Assert.All(Enumerable.Range(0, 50_000), number => Assert.True(board.TryGet(Samples.Person(number), out _)));
    }

    [Fact]
    public void Those_seen_on_the_newest_day_stay_while_others_can_leave()
    {
        const int Bound = 1_000;
        var shard = new BoardShard(16, Bound);
        Fill(shard, 0, Bound);
        for (var number = 0; number < Bound; number += 2)
        {
            Assert.True(shard.TryGet(Samples.Person(number), (ushort)(number % 4 == 0 ? 7 : 6), out _, out var first) && first);
        }

        // A quarter was seen today, a quarter yesterday, half never. Those never seen make room first, those of yesterday then.
        Fill(shard, Bound, Bound + (Bound / 4));
        Assert.InRange(Present(shard, 0, Bound, number => number % 4 == 0), 248, 250);
        Assert.InRange(Present(shard, 0, Bound, number => number % 4 == 2), 225, 250);
        for (var number = Bound; number < Bound + (Bound / 4); number++)
        {
            _ = shard.TryGet(Samples.Person(number), 7, out _, out _);
        }

        Fill(shard, 2 * Bound, (2 * Bound) + 400);
        Assert.InRange(Present(shard, 0, Bound, number => number % 4 == 0), 235, 250);
        Assert.Equal(Bound, shard.Count);
    }

    [Fact]
    public void Ids_known_as_unregistered_go_first()
    {
        var shard = new BoardShard(16, 64);
        Fill(shard, 0, 40);
        for (var number = 100; number < 124; number++)
        {
            Assert.Equal(BoardPut.Done, shard.Answer(Samples.Person(number), PersonStatus.Nobody(9), shard.BeginMiss()));
        }

        Fill(shard, 200, 212);
        Assert.Equal(40, Present(shard, 0, 40));
        Assert.Equal(12, Present(shard, 200, 212));
    }

    [Fact]
    public void An_unregistered_id_takes_no_place_from_those_seen_on_the_newest_day()
    {
        var shard = new BoardShard(16, 32);
        Fill(shard, 0, 32);
        for (var number = 0; number < 32; number++)
        {
            _ = shard.TryGet(Samples.Person(number), 7, out _, out _);
        }

        Assert.Equal(BoardPut.NoRoom, shard.Answer(Samples.Person(100), PersonStatus.Nobody(9), shard.BeginMiss()));
        Assert.Equal(32, Present(shard, 0, 32));
        Assert.Equal(BoardPut.Done, shard.Answer(Samples.Person(101), Samples.Status(), shard.BeginMiss()));
        Assert.True(shard.TryGet(Samples.Person(101), 8, out _, out var first) && first);
        Assert.Equal(BoardPut.Done, shard.Answer(Samples.Person(100), PersonStatus.Nobody(9), shard.BeginMiss()));
    }

    [Fact]
    public void Reading_ahead_evicts_nobody()
    {
        var shard = new BoardShard(16, 32);
        for (var number = 0; number < 40; number++)
        {
            Assert.Equal(number < 32 ? BoardPut.Done : BoardPut.NoRoom, shard.Fill(Samples.Person(number), Samples.Status(2)));
        }

        Assert.Equal(BoardPut.Newer, shard.Fill(Samples.Person(1), Samples.Status(1)));
        Assert.Equal(BoardPut.Done, shard.Fill(Samples.Person(1), Samples.Status(3)));
        Assert.Equal(32, Present(shard, 0, 40));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xF000_0000)]
    public void Everybody_who_was_not_evicted_is_found_however_the_gaps_were_closed(uint crowd)
    {
        const int Bound = 150;
        var shard = new BoardShard(16, Bound);
        var random = new Random(5);
        var latest = new Dictionary<PersonId, uint>();
        for (var turn = 1u; turn <= 30_000; turn++)
        {
            // Few ids, many of which start at the same slots, in clusters that reach round the end of the table.
            var id = new PersonId((ulong)random.Next(60), crowd | (uint)random.Next(crowd == 0 ? int.MaxValue : 0x0FFF_FFFF) & ~0x3FF_FFFFu);
            Assert.Equal(BoardPut.Done, shard.Announce(id, Samples.Status(turn)));
            latest[id] = turn;
            if (turn % 64 != 0)
            {
                continue;
            }

            var found = 0;
            foreach (var (person, version) in latest)
            {
                if (shard.TryGet(person, (ushort)(turn / 4_096), out var status, out _))
                {
                    Assert.Equal(version, status.Version);
                    found++;
                }
            }

            Assert.Equal(shard.Count, found);
        }

        Assert.InRange(latest.Count, Bound + 1, 2_000);
    }

    [Fact]
    public async Task Readers_find_whoever_is_there_once_a_day_while_entries_move_past_them()
    {
        const int Days = 300;
        const int TurnsADay = 500;
        const int Readers = 3;
        var shard = new BoardShard(16, 100);
        var random = new Random(3);

        // Fewer than the hand compares each turn, so that it never takes one of them; they start where the clusters end.
        var regulars = Enumerable.Range(0, 7).Select(number => new PersonId(1, Place(60 + (5 * number)))).ToArray();
        Assert.All(regulars, id => Assert.Equal(BoardPut.Done, shard.Announce(id, Of(id))));
        Assert.All(regulars, id => Assert.True(shard.TryGet(id, 1, out _, out var first) && first));
        for (ushort day = 2; day <= Days; day++)
        {
            var firsts = new int[regulars.Length];
            var over = false;
            var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(() =>
            {
                do
                {
                    for (var i = 0; i < regulars.Length; i++)
                    {
                        Assert.True(shard.TryGet(regulars[i], day, out var status, out var first), $"Person {i} was missed on day {day}.");
                        Assert.Equal(Of(regulars[i]), status);
                        _ = first ? Interlocked.Increment(ref firsts[i]) : 0;
                        Assert.False(shard.TryGet(new(9, regulars[i].Low), 0, out _, out _));
                    }
                }
                while (!Volatile.Read(ref over));
            })).ToArray();
            for (var turn = 0; turn < TurnsADay; turn++)
            {
                var stranger = new PersonId(2, Place(random.Next(100)) + (uint)random.Next(1_000));
                Assert.Equal(BoardPut.Done, shard.Announce(stranger, Of(stranger)));
            }

            Volatile.Write(ref over, true);
            await Task.WhenAll(readers);
            Assert.All(firsts, count => Assert.Equal(1, count));
        }

        Assert.Equal(100, shard.Count);

        // A place of 118, as many as a shard of 100 persons has.
        static ulong Place(int slot) => (ulong)(uint.MaxValue / 118.0 * slot);

        static PersonStatus Of(PersonId id) => Samples.Status((uint)id.Low | 1) with { NameMask = (uint)(id.Low * 7), ReviewAt = (uint)(id.Low * 13) };
    }

    [Fact]
    public async Task A_reader_that_an_entry_jumps_over_walks_again_and_finds_it()
    {
        const int Bound = 60;
        const int First = 5;
        var whom = new PersonId(1, Place(First) + 2);
        var shard = Crowded();
        var reads = 0L;
        var missed = 0L;
        var over = false;
        var reader = Task.Run(() =>
        {
            while (!Volatile.Read(ref over))
            {
                missed += Volatile.Read(ref shard).TryGet(whom, 0, out _, out _) ? 0 : 1;
                Volatile.Write(ref reads, reads + 1);
            }
        });
        for (var round = 0; round < 3_000; round++)
        {
            // The reader is on its way when the gap opens where its walk begins, and the entry at its end is moved there.
            var next = Crowded();
            Volatile.Write(ref shard, next);
            var before = Volatile.Read(ref reads);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref reads) > before + 1, TimeSpan.FromSeconds(20)));
            Assert.Equal(BoardPut.Done, next.Announce(new(3, Place(First) + 3), Samples.Status()));
        }

        Volatile.Write(ref over, true);
        await reader;
        Assert.Equal(0, missed);

        // An unregistered id, the one to be evicted, then a row of entries that cannot move, and whoever is looked for behind it.
        BoardShard Crowded()
        {
            var crowded = new BoardShard(1_000, Bound);
            _ = crowded.Answer(new(2, Place(First) + 1), PersonStatus.Nobody(9), crowded.BeginMiss());
            for (var slot = First + 1; slot < First + Bound - 1; slot++)
            {
                _ = crowded.Announce(new(1, Place(slot) + 1), Samples.Status());
            }

            _ = crowded.Announce(whom, Samples.Status());
            return crowded;
        }

        // The first place of a slot of 71, as many as a shard of 60 persons has.
        static ulong Place(int slot) => (((ulong)slot << 32) / 71) + 1;
    }

    private static void Fill(BoardShard shard, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            Assert.Equal(BoardPut.Done, shard.Announce(Samples.Person(number), Samples.Status()));
        }
    }

    private static int Present(BoardShard shard, int from, int to, Func<int, bool>? which = null) =>
        Enumerable.Range(from, to - from).Count(number => (which is null || which(number)) && shard.TryGet(Samples.Person(number), 0, out _, out _));
}
