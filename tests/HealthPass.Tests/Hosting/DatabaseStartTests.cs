using HealthPass.Grains.Rings;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Keys;
using HealthPass.Node;
using HealthPass.Storage.Common;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class DatabaseStartTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly Said<DatabaseStart> _log = new();
    private readonly Store _store = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_node_that_has_run_waits_until_the_database_answers_and_says_so_once_a_minute()
    {
        _ = Directory.CreateDirectory(_folder.Of("journal"));
        _store.Away = true;
        var start = Start(NodeRole.All).StartAsync(CancellationToken.None);
        await PassAsync(150);
        Assert.False(start.IsCompleted);
        Assert.Equal(3, _log.Lines.Count);
        Assert.Contains("waits for the database, 120 s so far: it is away", _log.Last, StringComparison.Ordinal);

        _store.Away = false;
        await Eventually.HoldsAsync(() => start.IsCompletedSuccessfully, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.StartsWith("The database answers after", _log.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_does_not_wait_and_a_process_without_a_silo_does()
    {
        _store.Away = true;
        _ = await Assert.ThrowsAsync<StorageUnavailableException>(() => Start(NodeRole.All).StartAsync(CancellationToken.None));
        using var ended = new CancellationTokenSource();
        var client = Start(NodeRole.Client).StartAsync(ended.Token);
        await PassAsync(5);
        Assert.False(client.IsCompleted);
        await ended.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client);
    }

    [Fact]
    public async Task What_is_no_outage_ends_the_start()
    {
        _ = Directory.CreateDirectory(_folder.Of("journal"));
        _store.Wrong = true;
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => Start(NodeRole.All).StartAsync(CancellationToken.None));
    }

    private DatabaseStart Start(NodeRole role) => new(
        new() { DataDirectory = _folder.Path, KeysFile = _folder.Of("keys.json"), Role = role, Name = "node1", SiloPort = 1, GatewayPort = 2, Storage = new StorageOptions() }, _store, _clock, _log);

    // Second by second, and no further before it was asked: a look is a task of its own.
    private async Task PassAsync(int seconds)
    {
        for (var i = 1; i <= seconds; i++)
        {
            await Eventually.HoldsAsync(() => _store.Looks >= i);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually.HoldsAsync(() => _store.Looks > seconds);
    }

    private sealed class Store : IRingStore
    {
        private int _looks;

        public bool Away { get; set; }

        public bool Wrong { get; set; }

        public int Looks => Volatile.Read(ref _looks);

        public Task<KnownRings> ReadAsync(CancellationToken cancellationToken)
        {
            _ = Interlocked.Increment(ref _looks);
            return Away ? throw new StorageUnavailableException("it is away", new TimeoutException())
                : Wrong ? throw new InvalidOperationException("a fault of ours")
                : Task.FromResult(new KnownRings(false, [], []));
        }

        public Task<RingEvidence> ReadEvidenceAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<KnownSilo>> ReadMembersAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> ClaimAsync(IReadOnlyList<KeyPrint> keys, IReadOnlySet<KeyName> shared, long at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task AddAsync(IReadOnlyList<KeyPrint> keys, long at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ShareAsync(IReadOnlyList<KeyName> keys, long at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> RetireAsync(KeyName key, long at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SayAsync(NodeWord word, long dropBefore, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
