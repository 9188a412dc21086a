using HealthPass.Api.Access;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;
using HealthPass.Node;
using HealthPass.Storage;
using HealthPass.Storage.Common;

namespace HealthPass.Api.Hosting;

/// <summary>The database, for operators' commands: they run beside the cluster and leave a line for its audit trail.</summary>
internal sealed class OperatorStore : IAsyncDisposable
{
    // The node beside it writes all the time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ServiceProvider _services;
    private readonly OperatorLineFiles _files;

    private OperatorStore(ServiceProvider services, OperatorLineFiles files) => (_services, _files) = (services, files);

    /// <summary>Opens the database of a node's settings.</summary>
    /// <returns>Null where there is none yet, and so nothing that was done to it.</returns>
    public static OperatorStore? Open(NodeOptions options)
    {
        if (options.Storage.Provider == StorageProvider.Sqlite && !File.Exists(Path.Combine(options.DataDirectory, StorageOptions.SqliteFileName)))
        {
            return null;
        }

        options.Storage.BusyTimeout = Patience;
        return new(new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddHealthPassStorage(options.Storage).BuildServiceProvider(), new(options.DataDirectory));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Leaves a line for the audit trail, before what it tells of is done: in the database, or beside it while that is away.</summary>
    public async Task TellAsync(string command, string subject = "")
    {
        var line = new OperatorLine(
            Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), $"{Environment.UserName}@{Environment.MachineName}", command, subject);
        try
        {
            await Get<IOperatorLog>().AddAsync(line, CancellationToken.None);
        }
        catch (Exception error) when (DependencyFaults.IsStorageUnavailable(error))
        {
            _files.Leave(line);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
