using HealthPass.Grains.Staff;
using HealthPass.Node;
using HealthPass.Storage;
using HealthPass.Storage.Common;

namespace HealthPass.Api.Hosting;

/// <summary>The database, for operators' commands: they run beside the cluster and leave a line for its audit trail.</summary>
internal sealed class OperatorStore : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ServiceProvider _services;

    private OperatorStore(ServiceProvider services) => _services = services;

    /// <summary>Opens the database of a node's settings.</summary>
    /// <returns>Null where there is none yet, and so nothing that was done to it.</returns>
    public static OperatorStore? Open(NodeOptions options)
    {
        if (options.Storage.Provider == StorageProvider.Sqlite && !File.Exists(Path.Combine(options.DataDirectory, StorageOptions.SqliteFileName)))
        {
            return null;
        }

        // The node beside it writes all the time; nobody waits for a command as callers wait for the node.
        options.Storage.BusyTimeout = Patience;
        return new(new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddHealthPassStorage(options.Storage).BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Leaves a line for the audit trail, before what it tells of is done.</summary>
    public Task TellAsync(string command, string subject = "") => Get<IOperatorLog>().AddAsync(
        new(Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), $"{Environment.UserName}@{Environment.MachineName}", command, subject),
        CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
