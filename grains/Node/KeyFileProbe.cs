using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Node;

/// <summary>Looks whether the key file goes with the database, as a start does, and leaves both as they are.</summary>
public static class KeyFileProbe
{
    /// <summary>Looks.</summary>
    /// <param name="options">The node.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the database knows, and how the file compares with it.</returns>
    /// <exception cref="KeyFileRefusedException">The file cannot be read, or opens nothing of a database of a build before.</exception>
    /// <exception cref="Kernel.Faults.StorageUnavailableException">The database does not answer.</exception>
    public static async Task<(KnownRings State, RingVerdict Verdict)> RunAsync(NodeOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var services = new ServiceCollection().AddHealthPassStorage(options.Storage).BuildServiceProvider();
        var store = services.GetRequiredService<IRingStore>();
        var state = await store.ReadAsync(cancellationToken);
        var keys = KeyFileStart.Read(options.KeysFile);
        var verdict = RingRules.Judge(state, keys is null ? null : KeyPrint.Of(keys));
        if (keys is not null && state is { Kept.Count: 0, IsFilled: true })
        {
            _ = await KeyFileStart.ProveAsync(store, keys, options.KeysFile, TimeProvider.System, cancellationToken);
        }

        return (state, verdict);
    }
}
