using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Verification.Board;
using Xunit;

namespace HealthPass.Tests.Verification.Board;

/// <summary>The board never answers with less than was last announced, whatever is evicted and however late an answer comes.</summary>
public sealed class BoardVersionRuleTests
{
    // The least board there is holds one person of each shard, so that a neighbour's arrival evicts.
    private readonly PersonBoard _board = new(0, PersonBoard.LeastBound);
    private readonly PersonId _person = new(5, 1);
    private readonly PersonId _neighbour = new(5, 2);

    public BoardVersionRuleTests() => Assert.True(_board.Put(new(5, 9), Samples.Status()));

    [Fact]
    public void An_answer_under_way_while_a_newer_one_was_announced_and_evicted_is_not_put()
    {
        Evict();
        var ticket = _board.BeginMiss(_person);
        Assert.True(_board.Put(_person, Samples.Status(2, Colour.Red)));
        Evict();
        Assert.Equal(BoardPut.Outdated, _board.PutAnswer(_person, Samples.Status(1), ticket));
        Assert.False(_board.TryGet(_person, out _));
    }

    [Fact]
    public void Nobody_under_way_while_a_registration_was_announced_and_evicted_is_not_put()
    {
        Evict();
        var ticket = _board.BeginMiss(_person);
        Assert.True(_board.Put(_person, Samples.Status()));
        Evict();
        Assert.Equal(BoardPut.Outdated, _board.PutAnswer(_person, PersonStatus.Nobody(9), ticket));
    }

    [Fact]
    public void An_answer_whose_miss_began_after_the_announcement_is_put_though_others_were_evicted_meanwhile()
    {
        Assert.True(_board.Put(_person, Samples.Status(2)));
        Evict();
        var ticket = _board.BeginMiss(_person);
        Assert.Equal(BoardPut.Done, _board.PutAnswer(new(5, 3), Samples.Status(), _board.BeginMiss(new(5, 3))));
        Assert.Equal(BoardPut.Done, _board.PutAnswer(_person, Samples.Status(2), ticket));
    }

    [Fact]
    public void Where_nobody_was_ever_evicted_the_versions_alone_decide()
    {
        var board = new PersonBoard();
        var ticket = board.BeginMiss(_person);
        Assert.True(board.Put(_neighbour, Samples.Status(8)));
        Assert.Equal(BoardPut.Done, board.PutAnswer(_person, Samples.Status(1), ticket));
        Assert.True(board.Put(_person, Samples.Status(3)));
        Assert.Equal(BoardPut.Newer, board.PutAnswer(_person, Samples.Status(2), ticket));
    }

    [Fact]
    public async Task A_late_answer_is_read_anew_and_not_kept()
    {
        Evict();
        var first = new TaskCompletionSource<PersonStatus?>();
        var reader = new Reader(first.Task, Task.FromResult<PersonStatus?>(Samples.Status(2, Colour.Red)));
        var fetching = Source(reader).FetchAsync(_person).AsTask();
        Assert.True(_board.Put(_person, Samples.Status(2, Colour.Red)));
        Evict();
        first.SetResult(Samples.Status(1));

        Assert.Equal(Colour.Red, (await fetching).Colour);
        Assert.True(_board.TryGet(_person, out var kept));
        Assert.Equal(2u, kept.Version);
        Assert.Equal(2, reader.Tickets.Distinct().Count());
    }

    [Fact]
    public async Task An_answer_that_is_overtaken_again_and_again_is_given_and_not_kept()
    {
        Evict();
        var reader = new Reader(Task.FromResult<PersonStatus?>(Samples.Status(7))) { OnRead = Evict };

        Assert.Equal(7u, (await Source(reader).FetchAsync(_person)).Version);
        Assert.Equal(3, reader.Tickets.Count);
        Assert.False(_board.TryGet(_person, out _));
    }

    [Fact]
    public async Task An_answer_older_than_what_is_on_the_board_gives_way_to_it()
    {
        var reader = new Reader(Task.FromResult<PersonStatus?>(Samples.Status(1)))
        {
            OnRead = () => Assert.True(_board.Put(_person, Samples.Status(2, Colour.Red))),
        };

        Assert.Equal(Colour.Red, (await Source(reader).FetchAsync(_person)).Colour);
    }

    [Theory]
    [InlineData(1, 2, 6)]
    [InlineData(2, 4, 9)]
    [InlineData(3, 20, 24)]
    [InlineData(4, 12, 40)]
    public void No_interleaving_of_misses_announcements_and_evictions_brings_back_an_older_version(int seed, int bound, int persons)
    {
        var random = new Random(seed);
        var shard = new BoardShard(16, bound);
        var ids = Enumerable.Range(0, persons).Select(Samples.Person).ToArray();
        var decided = new uint[persons];
        var announced = new uint[persons];
        var misses = new List<Miss>();
        var rows = new Queue<(int Person, uint Version)>();
        var outdated = 0;
        var late = 0;
        for (var turn = 0; turn < 60_000; turn++)
        {
            var person = random.Next(persons);
            switch (random.Next(8))
            {
                case 0 when decided[person] == announced[person]:
                    // The grain writes what is then announced: between the two a miss may read either.
                    decided[person]++;
                    break;
                case 1 or 2:
                    if (decided[person] > 0)
                    {
                        _ = shard.Announce(ids[person], Status(decided[person]));
                        announced[person] = decided[person];
                    }

                    break;
                case 3 when misses.Count < 40:
                    misses.Add(new(person, shard.BeginMiss()));
                    break;
                case 4 or 5 when misses.Count > 0:
                    var reading = misses[random.Next(misses.Count)];
                    reading.Read ??= decided[reading.Person];
                    break;
                case 6 when misses.FirstOrDefault(miss => miss.Read is not null) is { } answered:
                    _ = misses.Remove(answered);
                    late += answered.Read < announced[answered.Person] ? 1 : 0;
                    outdated += shard.Answer(ids[answered.Person], Status(answered.Read!.Value), answered.Ticket) == BoardPut.Outdated ? 1 : 0;
                    break;
                case 7 when decided[person] > 0:
                    // Rows are read ahead a page at a time.
                    rows.Enqueue((person, decided[person]));
                    if (rows.Count > 30)
                    {
                        var (of, version) = rows.Dequeue();
                        _ = shard.Fill(ids[of], Status(version));
                    }

                    break;
            }

            _ = shard.TryGet(ids[person], (ushort)(1 + (turn / 5_000)), out _, out _);
            for (var i = 0; i < persons; i++)
            {
                if (shard.TryGet(ids[i], 0, out var status, out _))
                {
                    Assert.True(status.Version >= announced[i], $"Turn {turn}: version {status.Version} where {announced[i]} was announced.");
                }
            }
        }

        Assert.True(late > 100 && outdated > 100, $"{late} late answers, {outdated} refused: too few to tell.");

        static PersonStatus Status(uint version) => version == 0 ? PersonStatus.Nobody(9) : Samples.Status(version);
    }

    private void Evict() => Assert.True(_board.Put(_neighbour, Samples.Status(1_000)));

    private StatusSource Source(IStatusReader reader) =>
        new(_board, new VenueBoard(TimeProvider.System), reader, null!);

    private sealed record Miss(int Person, BoardTicket Ticket)
    {
        public uint? Read { get; set; }
    }

    private sealed class Reader(params Task<PersonStatus?>[] answers) : IStatusReader
    {
        public List<BoardTicket> Tickets { get; } = [];

        public Action OnRead { get; init; } = () => { };

        public ValueTask<PersonStatus?> ReadAsync(PersonId id, BoardTicket ticket)
        {
            Tickets.Add(ticket);
            OnRead();
            return new(answers[Math.Min(Tickets.Count, answers.Length) - 1]);
        }
    }
}
