using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Venues;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Xunit;

namespace HealthPass.Tests.Verification.Board;

/// <summary>Two silos, of which one refuses to acknowledge for a while.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private readonly Refusal _refusal = new();
    private Cluster _cluster = null!;

    public async ValueTask InitializeAsync() =>
        _cluster = await Cluster.StartAsync(2, silo => silo.AddIncomingGrainCallFilter(_refusal));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(6, 30)]
    [InlineData(1_000_000, 30)]
    public void Attempts_come_at_growing_distances(int failed, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Outbox.PauseAfter(failed));

    [Fact]
    public async Task A_change_that_a_live_silo_has_not_acknowledged_is_not_done_and_goes_out_by_itself_when_it_does()
    {
        var id = await _cluster.RegisterAsync(1);
        var person = _cluster.Person(id);
        _refusal.IsOn = true;
        _ = await Assert.ThrowsAsync<TimeoutException>(() => person.AddFact(_cluster.Sealed(id, Red()), Samples.Tree.Root.Code));
        Assert.NotNull(await ReminderOf(person));
        Assert.Equal([1u, 2u], Versions().Order());
        Assert.Equal(Colour.Red, (await person.GetStatus())!.Value.Colour);

        // Still refused: still pending.
        var refused = _refusal.Count;
        await EventuallyAsync(() => Task.FromResult(_refusal.Count >= refused + 2));
        Assert.Equal([1u, 2u], Versions().Order());

        _refusal.IsOn = false;
        await EventuallyAsync(() => Task.FromResult(Versions().All(version => version == 2)));
        await EventuallyAsync(async () => await ReminderOf(person) is null);

        IEnumerable<uint> Versions() => Enumerable.Range(0, 2).Select(silo => _cluster.Get<PersonBoard>(silo).TryGet(id, out var status) ? status.Version : 0);
    }

    [Fact]
    public async Task The_outbox_outlives_the_activation_by_its_reminder()
    {
        var id = await _cluster.RegisterAsync(2);
        var person = _cluster.Person(id);
        _refusal.IsOn = true;
        _ = await Assert.ThrowsAsync<TimeoutException>(() => person.AddFact(_cluster.Sealed(id, Red()), Samples.Tree.Root.Code));
        await _cluster.DeactivateAsync(person);
        _refusal.IsOn = false;
        await person.AsReference<IRemindable>().ReceiveReminder(Outbox.Reminder, default);
        Assert.All(Enumerable.Range(0, 2), silo => Assert.True(
            _cluster.Get<PersonBoard>(silo).TryGet(id, out var status) && status.Version == 2));
        Assert.Null(await ReminderOf(person));
    }

    [Fact]
    public async Task A_venue_is_registered_when_every_live_silo_knows_its_rule()
    {
        var id = VenueId.New();
        var venue = _cluster.Grains.GetGrain<IVenueGrain>(id.ToGrainKey());
        _refusal.IsOn = true;
        _ = await Assert.ThrowsAsync<TimeoutException>(() => venue.Register(new("市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin")));
        _refusal.IsOn = false;
        await EventuallyAsync(() => Task.FromResult(Enumerable.Range(0, 2).All(silo => _cluster.Get<VenueBoard>(silo).TryGet(id, out _))));
        await EventuallyAsync(async () => await ReminderOf(venue) is null);
    }

    private Task<ReminderEntry?> ReminderOf(IAddressable grain) => ReadAsync(grain.GetGrainId());

    private async Task<ReminderEntry?> ReadAsync(GrainId grain)
    {
        var row = await _cluster.Get<IReminderTable>().ReadRow(grain, Outbox.Reminder);
        return row?.ReminderName is null ? null : row;
    }

    // The domain's clock is the test's: it moves while the condition is looked for.
    private Task EventuallyAsync(Func<Task<bool>> condition) => Eventually.HoldsAsync(condition, () => _cluster.Clock.Advance(TimeSpan.FromSeconds(1)));

    private static Fact Red() => new(
        Guid.NewGuid(), "SC05", Samples.Noon, null, null, Guid.NewGuid(), "doc", "office", Samples.Noon, null);

    private sealed class Refusal : IIncomingGrainCallFilter
    {
        private int _count;

        public volatile bool IsOn;

        public int Count => Volatile.Read(ref _count);

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (IsOn && context.InterfaceMethod.DeclaringType == typeof(IBoardService))
            {
                _ = Interlocked.Increment(ref _count);
                throw new TimeoutException("The test's silo does not acknowledge.");
            }

            return context.Invoke();
        }
    }
}
