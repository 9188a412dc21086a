using HealthPass.Storage;
using HealthPass.Storage.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Xunit;

namespace HealthPass.Tests.Storage.Silo;

public sealed class PostgresSiloTests : SiloTests<PostgresFixture>
{
    [Fact]
    public async Task Silos_find_each_other_a_client_finds_them_and_one_may_leave()
    {
        using var first = await StartSiloAsync();
        using var second = await StartSiloAsync();
        var management = first.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        Assert.Equal(2, (await management.GetHosts(onlyActive: true, Cancelled)).Count);

        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = ("healthpass", "test"));
            client.UseHealthPassClustering(Fixture.Options("client"));
        });
        using var outside = builder.Build();
        await outside.StartAsync(Cancelled);
        await Notebook(outside, "shared").WriteAsync("seen by all");
        Assert.Equal("seen by all", await Notebook(second, "shared").ReadAsync());

        await second.StopAsync(Cancelled);
        Assert.Single(await management.GetHosts(onlyActive: true, Cancelled));
        Assert.Equal("seen by all", await Notebook(first, "shared").ReadAsync());
        await outside.StopAsync(Cancelled);
        await first.StopAsync(Cancelled);
    }

    [Fact]
    public void A_client_without_a_cluster_is_refused()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });

        Assert.Throws<ArgumentException>(() => builder.UseOrleansClient(client => client.UseHealthPassClustering(new() { Provider = StorageProvider.Sqlite })));
    }
}
