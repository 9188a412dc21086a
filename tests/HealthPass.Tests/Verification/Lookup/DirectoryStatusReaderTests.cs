using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Node.Lookup;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Lookup;

public sealed class DirectoryStatusReaderTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly Dictionary<PersonId, DirectoryEntry> _rows = [];
    private readonly List<int> _queries = [];
    private readonly List<Guid> _grainsAsked = [];
    private readonly TaskCompletionSource _release = new();
    private readonly RowSeals _seals = new(new KeyRing(Samples.Keys()), TimeProvider.System);
    private readonly List<Guid> _mended = [];
    private readonly PersonBoard _board = new();
    private readonly DirectoryStatusReader _reader;
    private Exception? _fault;

    public DirectoryStatusReaderTests()
    {
        var directory = GrainProxyOf(async ids =>
        {
            _queries.Add(ids.Count);
            await _release.Task;
            return _fault is null ? [.. ids.Where(_rows.ContainsKey).Select(id => _rows[id] is var row && row.Seal.IsNone ? row with { Seal = _seals.Make(row.Status) } : row)] : throw _fault;
        });
        var grains = FakeGrains.Of((_, key, method, _) =>
        {
            if (method == nameof(IPersonGrain.Reconcile))
            {
                _mended.Add((Guid)key);
                return Task.FromResult(true);
            }

            Assert.Equal(nameof(IPersonGrain.GetStatus), method);
            _grainsAsked.Add((Guid)key);
            return Task.FromResult<PersonStatus?>(Samples.Status(version: 9));
        });
        _reader = new(directory, new GrainStatusReader(grains), _seals, new(), _board, Samples.Tree, Channels.Book(), _clock);
    }

    [Fact]
    public async Task A_burst_of_strangers_is_answered_by_few_queries_and_no_grain()
    {
        var people = Enumerable.Range(0, 1_000).Select(Samples.Person).ToList();
        foreach (var person in people)
        {
            _rows.Add(person, Row(person));
        }

        var asked = people.Select(person => _reader.ReadAsync(person, default).AsTask()).ToList();
        _release.SetResult();
        var statuses = await Task.WhenAll(asked);

        Assert.All(statuses, status => Assert.Equal(Colour.Green, status!.Value.Colour));
        Assert.Equal(1_000, _queries.Sum());
        Assert.InRange(_queries.Count, 2, 4);
        Assert.Empty(_grainsAsked);
    }

    [Fact]
    public async Task A_row_whose_seal_does_not_hold_is_not_served_and_put_right_by_its_grain()
    {
        var row = Row(Samples.Person(1));
        _rows.Add(row.PersonId, row with { Colour = Colour.Red, Seal = _seals.Make(row.Status) });
        _release.SetResult();

        Assert.Equal(9u, (await _reader.ReadAsync(row.PersonId, default))!.Value.Version);
        Assert.Equal([row.PersonId.ToGrainKey()], _mended);
        Assert.Equal(_mended, _grainsAsked);
    }

    [Fact]
    public async Task One_person_asked_for_many_times_is_looked_up_once()
    {
        _rows.Add(Samples.Person(1), Row(Samples.Person(1)));
        var asked = Enumerable.Range(0, 50).Select(_ => _reader.ReadAsync(Samples.Person(1), default).AsTask()).ToList();
        _release.SetResult();
        await Task.WhenAll(asked);

        Assert.Equal([1], _queries);
    }

    [Fact]
    public async Task A_miss_that_began_after_an_announcement_shares_no_answer_with_one_from_before()
    {
        _rows.Add(Samples.Person(1), Row(Samples.Person(1)));
        var before = _reader.ReadAsync(Samples.Person(1), new(1)).AsTask();
        var after = _reader.ReadAsync(Samples.Person(1), new(2)).AsTask();
        Assert.NotSame(before, after);
        Assert.Same(after, _reader.ReadAsync(Samples.Person(1), new(2)).AsTask());
        _release.SetResult();
        await Task.WhenAll(before, after);

        Assert.All(_queries, query => Assert.Equal(1, query));
    }

    [Fact]
    public async Task Nobody_is_found_where_no_row_is()
    {
        _release.SetResult();

        Assert.Null(await _reader.ReadAsync(Samples.Person(1), default));
        Assert.Empty(_grainsAsked);
    }

    [Fact]
    public async Task A_row_that_is_due_or_not_confirmed_goes_to_the_grain()
    {
        _rows.Add(Samples.Person(1), Row(Samples.Person(1)) with { ReviewAt = (uint)Samples.Noon.ToUnixTimeSeconds() });
        _rows.Add(Samples.Person(2), Row(Samples.Person(2)) with { State = DirectoryState.Pending, Version = 0 });
        _release.SetResult();

        Assert.Equal(9u, (await _reader.ReadAsync(Samples.Person(1), default))!.Value.Version);
        Assert.Equal(9u, (await _reader.ReadAsync(Samples.Person(2), default))!.Value.Version);
        Assert.Equal([Samples.Person(1).ToGrainKey(), Samples.Person(2).ToGrainKey()], _grainsAsked);
    }

    [Fact]
    public async Task Whoever_the_board_says_is_due_costs_no_query_before_the_grain()
    {
        var due = (uint)Samples.Noon.ToUnixTimeSeconds();
        _board.Put(Samples.Person(1), Samples.Status() with { ReviewAt = due });
        _board.Put(Samples.Person(2), Samples.Status() with { ReviewAt = due + 1 });
        _rows.Add(Samples.Person(2), Row(Samples.Person(2)));
        _release.SetResult();

        Assert.Equal(9u, (await _reader.ReadAsync(Samples.Person(1), default))!.Value.Version);
        Assert.Empty(_queries);
        Assert.Equal([Samples.Person(1).ToGrainKey()], _grainsAsked);
        Assert.Equal(3u, (await _reader.ReadAsync(Samples.Person(2), default))!.Value.Version);
        Assert.Equal([1], _queries);
        Assert.Single(_grainsAsked);
    }

    [Fact]
    public async Task A_failing_directory_fails_those_who_wait_and_not_those_who_come_later()
    {
        _fault = new StorageUnavailableException("down");
        _release.SetResult();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _reader.ReadAsync(Samples.Person(1), default).AsTask());

        _fault = null;
        Assert.Null(await _reader.ReadAsync(Samples.Person(1), default));
    }

    private static DirectoryEntry Row(PersonId person) => new(
        person, DirectoryState.Active, 3, [], Samples.Village.Code, "test", Colour.Green, 18, (byte)StatusFlags.Registered, 0, 0, 0, 0);

    private static IPersonDirectory GrainProxyOf(Func<IReadOnlyList<PersonId>, Task<IReadOnlyList<DirectoryEntry>>> findMany)
    {
        var directory = (GrainProxy)(object)System.Reflection.DispatchProxy.Create<IPersonDirectory, GrainProxy>();
        directory.Answer = (method, arguments) => method == nameof(IPersonDirectory.FindManyAsync)
            ? findMany((IReadOnlyList<PersonId>)arguments[0]!)
            : throw new NotSupportedException(method);
        return (IPersonDirectory)(object)directory;
    }
}
