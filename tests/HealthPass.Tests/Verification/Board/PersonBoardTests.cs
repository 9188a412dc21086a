using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Verification.Board;
using Xunit;

namespace HealthPass.Tests.Verification.Board;

public sealed class PersonBoardTests
{
    [Fact]
    public void A_status_comes_back_whole()
    {
        var board = new PersonBoard();
        var status = new PersonStatus(
            uint.MaxValue - 1, Colour.Yellow, 255, StatusFlags.Registered | StatusFlags.PopUp | StatusFlags.Revoked, ushort.MaxValue, uint.MaxValue, 7, uint.MaxValue);
        Assert.False(board.TryGet(Samples.Person(1), out _));
        Assert.True(board.Put(Samples.Person(1), status));
        Assert.True(board.TryGet(Samples.Person(1), out var back));
        Assert.Equal(status, back);
        Assert.False(board.TryGet(Samples.Person(2), out _));
        Assert.Equal(1, board.Count);
    }

    [Fact]
    public void An_older_version_never_replaces_a_newer_one()
    {
        var board = new PersonBoard();
        var id = Samples.Person(1);
        Assert.True(board.Put(id, Samples.Status(3, Colour.Red)));
        Assert.False(board.Put(id, Samples.Status(2)));
        Assert.True(board.Put(id, Samples.Status(3, Colour.Yellow)));
        Assert.True(board.TryGet(id, out var status));
        Assert.Equal(Samples.Status(3, Colour.Yellow), status);
    }

    [Fact]
    public void An_id_remembered_as_nobodys_gives_way_to_a_registration_and_never_comes_back()
    {
        var board = new PersonBoard();
        var id = Samples.Person(1);
        Assert.True(board.Put(id, PersonStatus.Nobody(100)));
        Assert.True(board.TryGet(id, out var nobody));
        Assert.False(nobody.IsRegistered);
        Assert.Equal(100u, nobody.ReviewAt);
        Assert.True(board.Put(id, PersonStatus.Nobody(200)));
        Assert.True(board.Put(id, Samples.Status()));
        Assert.False(board.Put(id, PersonStatus.Nobody(300)));
        Assert.True(board.TryGet(id, out var status));
        Assert.True(status.IsRegistered);
        Assert.Equal(1, board.Count);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(1_000_000)]
    [InlineData(1_250_000)]
    public void A_board_that_grew_holds_a_person_in_64_bytes(int persons)
    {
        var board = new PersonBoard();
        for (var number = 0; number < persons; number++)
        {
            board.Put(Samples.Person(number), Samples.Status((uint)number + 1));
            if (number > 100_000 && number % 5_000 == 0)
            {
                Assert.True(board.Bytes <= 64L * (number + 1), $"{board.Bytes / (number + 1.0):F1} bytes a person at {number + 1}");
            }
        }

        Assert.Equal(persons, board.Count);
        for (var number = 0; number < persons; number += 97)
        {
            Assert.True(board.TryGet(Samples.Person(number), out var status));
            Assert.Equal((uint)number + 1, status.Version);
        }
    }

    [Fact]
    public void A_board_made_for_a_number_of_persons_holds_them_in_64_bytes()
    {
        var board = new PersonBoard(500_000);
        for (var number = 0; number < 500_000; number++)
        {
            board.Put(Samples.Person(number), Samples.Status());
        }

        Assert.InRange(board.Bytes / 500_000.0, 48, 64);
    }

    [Fact]
    public async Task Readers_never_see_half_a_status_while_writers_change_and_grow_the_board()
    {
        const int Persons = 20_000;
        var board = new PersonBoard();
        using var done = new CancellationTokenSource();
        var latest = new uint[Persons];
        var readers = Enumerable.Range(0, 3).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            var seen = new uint[Persons];
            var reads = 0L;
            // On a busy machine a reader may get its first turn when the writers are done: it reads its share all the same.
            while (!done.IsCancellationRequested || reads < 1_000)
            {
                var number = random.Next(Persons);
                var announced = Volatile.Read(ref latest[number]);
                if (!board.TryGet(Samples.Person(number), out var status))
                {
                    Assert.Equal(0u, announced);
                    continue;
                }

                Assert.Equal(Consistent(status.Version), status);
                Assert.True(status.Version >= announced && status.Version >= seen[number]);
                seen[number] = status.Version;
                reads++;
            }

            return reads;
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            for (var round = 1u; round <= 8; round++)
            {
                for (var number = writer; number < Persons; number += 2)
                {
                    board.Put(Samples.Person(number), Consistent(round));
                    Volatile.Write(ref latest[number], round);
                }
            }
        })));
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(Persons, board.Count);

        static PersonStatus Consistent(uint version) => new(
            version, (Colour)(version % 4), (byte)version, (StatusFlags)(version % 8), (ushort)(version * 31), version * 7, version * 13, version * 17);
    }

    [Fact]
    public async Task A_person_is_first_of_a_day_exactly_once_however_many_ask()
    {
        const int Persons = 5_000;
        var board = new PersonBoard();
        for (var number = 0; number < Persons; number++)
        {
            board.Put(Samples.Person(number), Samples.Status());
        }

        foreach (var day in new ushort[] { 1, 2, 60_000 })
        {
            var first = 0;
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                for (var number = 0; number < Persons; number++)
                {
                    if (board.TryGet(Samples.Person(number), day, out var status, out var firstOfDay) && firstOfDay)
                    {
                        Interlocked.Increment(ref first);
                    }

                    board.Put(Samples.Person(number), status with { Version = status.Version + 1 });
                }
            })));
            Assert.Equal(Persons, first);
        }

        Assert.False(board.TryGet(Samples.Person(Persons), 3, out _, out var firstOfNobody) || firstOfNobody);
    }
}
