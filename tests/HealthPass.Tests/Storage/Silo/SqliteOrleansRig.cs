using HealthPass.Storage;
using HealthPass.Storage.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace HealthPass.Tests.Storage.Silo;

/// <summary>What a silo keeps its state and reminders with, on a SQLite file and without the silo running.</summary>
internal sealed class SqliteOrleansRig : IDisposable
{
    private readonly IHost _host;

    public SqliteOrleansRig(StorageOptions options, string service = "healthpass")
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering()
            .Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (service, "test"))
            .UseHealthPassStorage(options));
        _host = builder.Build();
    }

    public IServiceProvider Services => _host.Services;

    public IGrainStorage States => Services.GetRequiredKeyedService<IGrainStorage>("Default");

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    public void Dispose() => _host.Dispose();
}
