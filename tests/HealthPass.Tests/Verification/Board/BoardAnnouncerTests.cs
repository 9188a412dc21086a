using System.Net;
using System.Reflection;
using HealthPass.Verification.Board;
using HealthPass.Verification.Silos;
using Xunit;

namespace HealthPass.Tests.Verification.Board;

public sealed class BoardAnnouncerTests
{
    private static readonly SiloAddress Here = Silo(1);

    private readonly Dictionary<SiloAddress, SiloStatus> _silos = new() { [Here] = SiloStatus.Active };
    private readonly Dictionary<SiloAddress, Func<Task>> _answers = [];
    private readonly List<SiloAddress> _told = [];
    private readonly PersonBoard _board = new();
    private readonly BoardAnnouncer _announcer;

    public BoardAnnouncerTests()
    {
        var oracle = Proxy.Of<ISiloStatusOracle>((method, arguments) => method switch
        {
            "get_SiloAddress" => Here,
            "GetApproximateSiloStatuses" => new Dictionary<SiloAddress, SiloStatus>(_silos),
            "IsDeadSilo" => _silos.GetValueOrDefault((SiloAddress)arguments[0]!) == SiloStatus.Dead,
            _ => throw new NotSupportedException(method),
        });
        var services = Proxy.Of<ISiloServices<IBoardService>>((_, of) => Proxy.Of<IBoardService>((_, _) =>
        {
            var silo = (SiloAddress)of[0]!;
            _told.Add(silo);
            return _answers.TryGetValue(silo, out var answer) ? answer() : Task.CompletedTask;
        }));
        _announcer = new(oracle, services, _board, new(TimeProvider.System));
    }

    [Fact]
    public async Task This_silos_board_is_written_without_a_message()
    {
        await AnnounceAsync();
        Assert.Empty(_told);
        Assert.True(_board.TryGet(Samples.Person(1), out _));
    }

    [Fact]
    public async Task Every_silo_that_may_still_answer_a_scan_is_told()
    {
        _silos[Silo(2)] = SiloStatus.Active;
        _silos[Silo(3)] = SiloStatus.Joining;
        _silos[Silo(4)] = SiloStatus.ShuttingDown;
        _silos[Silo(5)] = SiloStatus.Stopping;
        _silos[Silo(6)] = SiloStatus.Dead;
        _silos[Silo(7)] = SiloStatus.Created;
        await AnnounceAsync();
        // One that is joining serves nobody before every other knows it as active.
        Assert.Equal([Silo(2), Silo(4), Silo(5)], _told.Order());
    }

    [Fact]
    public async Task A_silo_that_does_not_answer_fails_the_change_until_it_is_declared_dead()
    {
        _silos[Silo(2)] = SiloStatus.Active;
        _answers[Silo(2)] = () => Task.FromException(new SiloUnavailableException("gone"));
        await Assert.ThrowsAsync<SiloUnavailableException>(AnnounceAsync);
        _answers[Silo(2)] = () => Task.FromException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(AnnounceAsync);
        foreach (var error in new Exception[] { new SiloUnavailableException("gone"), new TimeoutException() })
        {
            _silos[Silo(2)] = SiloStatus.Active;
            _answers[Silo(2)] = () =>
            {
                _silos[Silo(2)] = SiloStatus.Dead;
                return Task.FromException(error);
            };
            await AnnounceAsync();
        }
    }

    [Fact]
    public async Task A_change_is_not_done_before_every_silo_has_acknowledged()
    {
        var acknowledged = new TaskCompletionSource();
        _silos[Silo(2)] = SiloStatus.Active;
        _silos[Silo(3)] = SiloStatus.Active;
        _answers[Silo(2)] = () => acknowledged.Task;
        var announcing = AnnounceAsync();
        Assert.Equal(2, _told.Count);
        Assert.False(announcing.IsCompleted);
        acknowledged.SetResult();
        await announcing;
    }

    private static SiloAddress Silo(int number) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, number), number);

    private Task AnnounceAsync() => _announcer.AnnounceAsync(Samples.Person(1), Samples.Status());

    public class Proxy : DispatchProxy
    {
        private Func<string, object?[], object?> _answer = (_, _) => null;

        public static T Of<T>(Func<string, object?[], object?> answer)
            where T : class
        {
            var proxy = Create<T, Proxy>();
            ((Proxy)(object)proxy)._answer = answer;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!.Name, args ?? []);
    }
}
