using HealthPass.Grains.Clockwork;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class WriteProbeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly Store _store = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nobody_is_ready_before_writes_were_tried_nor_long_after()
    {
        using var probe = Probe();
        Assert.Contains("not been tried", await DetailAsync(probe), StringComparison.Ordinal);
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("ready", await DetailAsync(probe));
        _clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Contains("could not be tried lately", await DetailAsync(probe), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_written_is_named_and_ready_again_once_it_can()
    {
        using var probe = Probe();
        _store.Database = _store.Audit = () => throw new InvalidOperationException("refused");
        await File.WriteAllTextAsync(_folder.Of("journal"), "a file where the folder should be", TestContext.Current.CancellationToken);
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("The database takes no writes. The audit trail takes no lines. The journal's disk takes no records.", await DetailAsync(probe));
        Assert.Equal([UnreadyCause.Database, UnreadyCause.Audit, UnreadyCause.Journal], probe.Faults.Select(fault => fault.Cause));

        File.Delete(_folder.Of("journal"));
        _store.Database = () => Task.CompletedTask;
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("The audit trail takes no lines.", await DetailAsync(probe));
        _store.Audit = () => Task.CompletedTask;
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("ready", await DetailAsync(probe));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Of("journal")));
    }

    [Fact]
    public async Task A_write_that_does_not_come_back_is_not_waited_for()
    {
        using var probe = Probe();
        _store.Database = () => new TaskCompletionSource().Task;
        var round = probe.OnceAsync(CancellationToken.None);
        await Eventually.HoldsAsync(() => round.IsCompleted, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal("The database takes no writes.", await DetailAsync(probe));
    }

    [Fact]
    public async Task A_table_that_refuses_is_noticed_and_the_probe_of_the_audit_leaves_nothing_there()
    {
        await using var cluster = await Cluster.StartAsync();
        using var probe = Probe(cluster.Get<IWriteProbe>());
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("ready", await DetailAsync(probe));
        Assert.Empty(await cluster.Get<HealthPass.Grains.Audit.IAuditStore>().ReadAsync(-10, 10, CancellationToken.None));
        cluster.Break("audit_entry");
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("The audit trail takes no lines.", await DetailAsync(probe));
        cluster.Break("write_probe");
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("The database takes no writes. The audit trail takes no lines.", await DetailAsync(probe));
        cluster.Mend("audit_entry");
        cluster.Mend("write_probe");
        Assert.True(await probe.OnceAsync(CancellationToken.None));
        Assert.Equal("ready", await DetailAsync(probe));
    }

    private static async Task<string> DetailAsync(WriteProbe probe)
    {
        var result = await new WriteCheck(probe).CheckHealthAsync(new());
        return result.Status == HealthStatus.Healthy ? "ready" : result.Description!;
    }

    private WriteProbe Probe(IWriteProbe? store = null) => new(
        store ?? _store,
        new()
        {
            DataDirectory = _folder.Path, KeysFile = _folder.Of("keys.json"), Role = NodeRole.All, Name = "a", SiloPort = 0, GatewayPort = 0,
            Storage = new() { DataDirectory = _folder.Path, NodeName = "a" },
        },
        _clock,
        NullLogger<WriteProbe>.Instance);

    private sealed class Store : IWriteProbe
    {
        public Func<Task> Database { get; set; } = () => Task.CompletedTask;

        public Func<Task> Audit { get; set; } = () => Task.CompletedTask;

        public Task WriteAsync(long at, CancellationToken cancellationToken) => Database();

        public Task TryAuditAsync(CancellationToken cancellationToken) => Audit();
    }
}
