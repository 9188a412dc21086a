using System.Reflection;
using System.Runtime.CompilerServices;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class BoardWarmStartTests
{
    private const int Rows = 20_000;
    private const int PageLength = 10;

    private static readonly RowSeals Sealing = new(new KeyRing(Samples.Keys()), TimeProvider.System);

    private readonly RowSeals _seals = Sealing;
    private readonly List<PersonId> _mended = [];
    private readonly List<DirectoryStatusRow> _rows = [.. Enumerable.Range(0, Rows).Select(Samples.Person)
        .OrderBy(id => id.High).ThenBy(id => id.Low)
        .Select(id => new DirectoryStatusRow(id, 3, Samples.Village.Code, Colour.Green, 18, (byte)StatusFlags.Registered, 7, 8, 9, "wechat"))
        .Select(row => row with { Seal = Sealing.Make(row) })];

    private readonly WarmStartProgress _progress = new();
    private int _read;
    private Exception? _fault;

    [Fact]
    public async Task Every_row_comes_onto_the_board_and_undoes_nothing_newer()
    {
        var board = new PersonBoard();
        _ = board.Put(_rows[0].PersonId, Samples.Status(9, Colour.Red));
        _ = board.Put(_rows[1].PersonId, Samples.Status(2, Colour.Red));
        await RunAsync(board, new());

        Assert.Equal(Rows, board.Count);
        Assert.All(_rows.Skip(1), row => Assert.True(board.TryGet(row.PersonId, out var status)
            && status == new PersonStatus(3, Colour.Green, 18, StatusFlags.Registered, Samples.Village.Index, 7, 8, 9, ChannelBook.Known | 1)));
        Assert.True(board.TryGet(_rows[0].PersonId, out var newer) && newer.Colour == Colour.Red);
        Assert.Equal(("done", Rows, Rows), (_progress.State, _progress.Persons, _progress.Total));
    }

    [Fact]
    public async Task A_row_whose_seal_does_not_hold_is_not_served_and_its_grain_puts_it_right()
    {
        _rows[3] = _rows[3] with { Colour = Colour.Red };
        _rows[4_000] = _rows[4_000] with { Seal = default };
        _rows[4_001] = _rows[4_001] with { ReviewAt = 0 };
        _rows[4_002] = _rows[4_002] with { Seal = _rows[4_003].Seal };
        var board = new PersonBoard();
        await RunAsync(board, new());

        Assert.Equal(Rows - 4, board.Count);
        int[] altered = [3, 4_000, 4_001, 4_002];
        Assert.All(altered, at => Assert.False(board.TryGet(_rows[at].PersonId, out _)));
        Assert.Equal(altered.Select(at => _rows[at].PersonId).Order(Comparer<PersonId>.Create((a, b) => (a.High, a.Low).CompareTo((b.High, b.Low)))), _mended.Order(Comparer<PersonId>.Create((a, b) => (a.High, a.Low).CompareTo((b.High, b.Low)))));
        Assert.Equal("done", _progress.State);
    }

    [Fact]
    public async Task A_board_with_a_bound_is_filled_to_it_and_no_further_read()
    {
        const int Bound = 20 * PersonBoard.ShardCount;
        var board = new PersonBoard(0, Bound);
        await RunAsync(board, new() { MaxPersons = Bound });

        Assert.Equal(Bound, board.Count);
        Assert.InRange(_read, Bound, Bound + (PersonBoard.ShardCount * PageLength));
        Assert.Equal(("done", Bound, Bound), (_progress.State, _progress.Persons, _progress.Total));
    }

    [Fact]
    public async Task Nothing_is_read_where_the_operator_wants_no_warm_start()
    {
        await RunAsync(new(), new() { WarmStart = false });
        Assert.Equal(("off", 0), (_progress.State, _read));
    }

    [Fact]
    public async Task A_database_that_goes_away_ends_the_filling_and_not_the_node()
    {
        _fault = new StorageUnavailableException("down");
        await RunAsync(new(), new());
        Assert.Equal("given_up", _progress.State);
    }

    private async Task RunAsync(PersonBoard board, BoardOptions options)
    {
        var directory = (GrainProxy)(object)DispatchProxy.Create<IPersonDirectory, GrainProxy>();
        directory.Answer = (method, arguments) => method switch
        {
            nameof(IPersonDirectory.CountAsync) => Task.FromResult((long)Rows),
            nameof(IPersonDirectory.ReadStatusesAsync) => PagesAsync((PersonId)arguments[0]!, (PersonId)arguments[1]!),
            _ => throw new NotSupportedException(method),
        };
        var node = new NodeOptions
        {
            DataDirectory = "-", KeysFile = "-", Role = NodeRole.All, Name = "node-1", SiloPort = 1, GatewayPort = 2, Storage = new(), Board = options,
        };
        using var start = new BoardWarmStart(
            node, (IPersonDirectory)(object)directory, _seals, new(), new(Stub.Of<IGrainFactory>((_, arguments) => PersonOf((Guid)arguments[0]!))), board, Samples.Tree, Channels.Book(), _progress, NullLogger<BoardWarmStart>.Instance);
        await start.StartAsync(CancellationToken.None);
        await start.ExecuteTask!;
    }

    private IPersonGrain PersonOf(Guid key) => Stub.Of<IPersonGrain>((method, _) =>
    {
        if (method == nameof(IPersonGrain.Reconcile))
        {
            _mended.Add(PersonId.FromGrainKey(key));
            return Task.FromResult(true);
        }

        return Task.FromResult<PersonStatus?>(null);
    });

    private async IAsyncEnumerable<IReadOnlyList<DirectoryStatusRow>> PagesAsync(
        PersonId first, PersonId last, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var mine = _rows.Where(row => Between(first, row.PersonId, last)).Chunk(PageLength);
        foreach (var page in mine)
        {
            if (_fault is not null)
            {
                throw _fault;
            }

            _ = Interlocked.Add(ref _read, page.Length);
            yield return page;
        }
    }

    private static bool Between(PersonId first, PersonId id, PersonId last) =>
        (first.High, first.Low).CompareTo((id.High, id.Low)) <= 0 && (id.High, id.Low).CompareTo((last.High, last.Low)) <= 0;
}
