using System.Diagnostics.Metrics;
using HealthPass.Kernel.Faults;
using Orleans.Storage;

namespace HealthPass.Storage.Common;

/// <summary>
/// Grains' states behind the database's breaker. Orleans writes each failure of a provider into the log, with its trace and with
/// whose state it was, under the provider's name: under this one's it is counted and not printed (<see cref="Category"/>). Whoever
/// asked the grain hears of it.
/// </summary>
internal sealed class GuardedGrainStorage : IGrainStorage
{
    /// <summary>The category of what Orleans would print.</summary>
    public static readonly string Category = typeof(GuardedGrainStorage).FullName!;

    private const string Reading = "read";
    private const string Writing = "write";
    private const string Clearing = "clear";

    private readonly IGrainStorage _storage;
    private readonly DatabaseBreaker? _breaker;
    private readonly Counter<long>? _failures;

    /// <summary>Wraps a provider.</summary>
    /// <param name="storage">The provider.</param>
    /// <param name="breaker">The server's, null where there is none.</param>
    /// <param name="meters">Makes meters.</param>
    public GuardedGrainStorage(IGrainStorage storage, DatabaseBreaker? breaker, IMeterFactory? meters)
    {
        (_storage, _breaker) = (storage, breaker);
        _failures = meters?.Create("HealthPass").CreateCounter<long>("healthpass.storage.failures", "{call}", "Reads and writes of grains' states that failed, by what was tried and whether the database was away.");
        foreach (var what in (string[])[Reading, Writing, Clearing])
        {
            // What never failed is shown as well: a rate needs a beginning.
            _failures?.Add(0, new("what", what), new("away", false));
            _failures?.Add(0, new("what", what), new("away", true));
        }
    }

    /// <inheritdoc />
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        RunAsync(Reading, () => _storage.ReadStateAsync(stateName, grainId, grainState));

    /// <inheritdoc />
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        RunAsync(Writing, () => _storage.WriteStateAsync(stateName, grainId, grainState));

    /// <inheritdoc />
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        RunAsync(Clearing, () => _storage.ClearStateAsync(stateName, grainId, grainState));

    private async Task RunAsync(string what, Func<Task> work)
    {
        try
        {
            await (_breaker is null ? work() : _breaker.RunAsync(
                async _ =>
                {
                    await work();
                    return true;
                },
                CancellationToken.None));
        }
        catch (Exception error)
        {
            _failures?.Add(1, new("what", what), new("away", DependencyFaults.IsStorageUnavailable(error)));
            throw;
        }
    }
}
