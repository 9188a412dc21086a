using HealthPass.Grains.People;
using HealthPass.Kernel.Faults;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;
using Xunit;

namespace HealthPass.Tests.Storage.Silo;

/// <summary>Real silos on the storage: state, reminders and, on PostgreSQL, membership.</summary>
public abstract class SiloTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task State_is_read_written_and_cleared_and_survives_a_restart()
    {
        using (var host = await StartSiloAsync())
        {
            var grain = Notebook(host, "a");
            Assert.Null(await grain.ReadAsync());
            await grain.WriteAsync("first");
            await grain.WriteAsync("second");
            await Notebook(host, "b").WriteAsync("other");
            await host.StopAsync(Cancelled);
        }

        using (var host = await StartSiloAsync())
        {
            var grain = Notebook(host, "a");
            Assert.Equal("second", await grain.ReadAsync());
            Assert.Equal("other", await Notebook(host, "b").ReadAsync());
            await grain.ClearAsync();
            Assert.False(await grain.HasRowAsync());
            await grain.WriteAsync("third");
            await Notebook(host, "b").ClearAsync();
            await host.StopAsync(Cancelled);
        }

        using (var host = await StartSiloAsync())
        {
            Assert.Equal("third", await Notebook(host, "a").ReadAsync());
            Assert.False(await Notebook(host, "b").HasRowAsync());
            Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM grain_state"));
            await host.StopAsync(Cancelled);
        }
    }

    [Fact]
    public async Task A_stale_write_or_clear_is_refused()
    {
        using var host = await StartSiloAsync();
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        var id = GrainId.Create("notebook", "contested");
        GrainState<NotebookState> mine = new(), theirs = new(), late = new();
        await storage.ReadStateAsync("notebook", id, mine);
        await storage.ReadStateAsync("notebook", id, late);
        mine.State!.Text = "mine";
        await storage.WriteStateAsync("notebook", id, mine);
        await storage.ReadStateAsync("notebook", id, theirs);
        theirs.State!.Text = "theirs";
        await storage.WriteStateAsync("notebook", id, theirs);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("notebook", id, mine));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.ClearStateAsync("notebook", id, mine));
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("notebook", id, late));

        await storage.ReadStateAsync("notebook", id, late);
        Assert.Equal("theirs", late.State!.Text);
        await storage.ClearStateAsync("notebook", id, late);
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("notebook", id, theirs));
        await host.StopAsync(Cancelled);
    }

    [Fact]
    public async Task A_version_from_before_a_clear_does_not_fit_the_state_written_after_it()
    {
        using var host = await StartSiloAsync();
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        var id = GrainId.Create("notebook", "reborn");
        GrainState<NotebookState> before = new(), after = new();
        await storage.WriteStateAsync("notebook", id, before);
        await storage.ReadStateAsync("notebook", id, after);
        await storage.ClearStateAsync("notebook", id, after);
        await storage.WriteStateAsync("notebook", id, after);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("notebook", id, before));
        await host.StopAsync(Cancelled);
    }

    [Fact]
    public async Task Keys_of_every_kind_keep_their_states_apart()
    {
        using var host = await StartSiloAsync();
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        var guid = Guid.NewGuid();
        GrainId[] ids =
        [
            GrainId.Create(GrainType.Create("person"), GrainIdKeyExtensions.CreateGuidKey(guid)),
            GrainId.Create(GrainType.Create("person"), GrainIdKeyExtensions.CreateGuidKey(guid, "x")),
            GrainId.Create(GrainType.Create("person"), GrainIdKeyExtensions.CreateIntegerKey(long.MinValue)),
            GrainId.Create(GrainType.Create("person"), GrainIdKeyExtensions.CreateIntegerKey(1)),
            GrainId.Create("person", "四川"),
            GrainId.Create("person", "四川 '; DROP TABLE grain_state; --"),
        ];
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            await storage.WriteStateAsync("person", id, new GrainState<NotebookState>(new() { Text = $"person {i}" }));
            await storage.WriteStateAsync("venue", id, new GrainState<NotebookState>(new() { Text = $"venue {i}" }));
        }

        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            GrainState<NotebookState> person = new(), venue = new();
            await storage.ReadStateAsync("person", id, person);
            await storage.ReadStateAsync("venue", id, venue);
            Assert.Equal(($"person {i}", $"venue {i}"), (person.State!.Text, venue.State!.Text));
        }

        await host.StopAsync(Cancelled);
    }

    [Fact]
    public async Task Many_grains_and_our_own_writers_save_at_once_without_a_conflict()
    {
        using var host = await StartSiloAsync();
        var directory = host.Services.GetRequiredService<IPersonDirectory>();
        var scans = host.Services.GetRequiredService<IScanStore>();

        await Task.WhenAll(
            Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
            {
                var grain = Notebook(host, $"many-{i}");
                await grain.WriteAsync("one");
                await grain.WriteAsync("two");
            })),
            Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => directory.PutAsync(Some.Entry(i), Cancelled))),
            scans.ShipAsync(new([.. Enumerable.Range(0, 2_000).Select(_ => Some.Scan())], [], 0, 2_000), Cancelled));

        Assert.Equal(300, await Fixture.CountAsync("SELECT count(*) FROM grain_state WHERE payload IS NOT NULL"));
        Assert.Equal(1_000, await directory.CountAsync(Cancelled));
        await host.StopAsync(Cancelled);
    }

    [Fact]
    public async Task An_unreachable_database_can_be_told_from_a_conflict_in_a_grain()
    {
        using var host = await StartSiloAsync(options => options.BusyTimeout = TimeSpan.FromMilliseconds(500));
        var storage = host.Services.GetRequiredKeyedService<IGrainStorage>("Default");
        var id = GrainId.Create("notebook", "cut-off");
        var state = new GrainState<NotebookState>();
        await storage.WriteStateAsync("notebook", id, state);

        await Fixture.BreakAsync();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => storage.WriteStateAsync("notebook", id, state));
        await Fixture.MendAsync();

        Assert.True(DependencyFaults.IsStorageUnavailable(error), error.ToString());
        Assert.False(DependencyFaults.IsStorageUnavailable(new InconsistentStateException("stale")));
        await storage.WriteStateAsync("notebook", id, state);
        await host.StopAsync(Cancelled);
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_ticks_and_can_be_forgotten()
    {
        var (soon, late) = ($"soon-{Guid.NewGuid():N}", $"late-{Guid.NewGuid():N}");
        using (var host = await StartSiloAsync())
        {
            await Notebook(host, soon).RemindAsync("tick", TimeSpan.FromSeconds(3));
            await Notebook(host, late).RemindAsync("later", TimeSpan.FromDays(40));
            await Notebook(host, late).RemindAsync("later", TimeSpan.FromDays(50));
            Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM orleans_reminder"));
            await host.StopAsync(Cancelled);
        }

        using (var host = await StartSiloAsync())
        {
            await NotebookGrain.Ticked(soon).WaitAsync(TimeSpan.FromSeconds(60), Cancelled);
            Assert.True(await Notebook(host, late).HasReminderAsync("later"));
            await Notebook(host, late).ForgetReminderAsync("later");
            Assert.False(await Notebook(host, late).HasReminderAsync("later"));
            Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM orleans_reminder"));
            await host.StopAsync(Cancelled);
        }
    }

    protected static INotebookGrain Notebook(IHost host, string key) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<INotebookGrain>(key);

    protected async Task<IHost> StartSiloAsync(Action<StorageOptions>? change = null)
    {
        var options = Fixture.Options();
        change?.Invoke(options);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo =>
        {
            var (siloPort, gatewayPort) = (Ports.Next(), Ports.Next());
            if (options.Provider == StorageProvider.Sqlite)
            {
                silo.UseLocalhostClustering(siloPort, gatewayPort);
            }
            else
            {
                silo.ConfigureEndpoints(System.Net.IPAddress.Loopback, siloPort, gatewayPort);
            }

            silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = ("healthpass", "test"));
            silo.UseHealthPassStorage(options);
        });
        var host = builder.Build();
        await host.StartAsync(Cancelled);
        return host;
    }
}
