using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>
/// What is published, at hand on this node: every endpoint and the hub read it here, and the cluster's one publisher is asked when
/// the next release is due.
/// </summary>
internal sealed class PublicNumbers(IGrainFactory grains, RegionTree regions, TimeProvider clock)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private volatile Published? _current;
    private Task<Published?>? _asking;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    /// <summary>The release that is in force.</summary>
    /// <exception cref="StorageUnavailableException">There is none yet, and the regions cannot be read.</exception>
    public async ValueTask<Published> ReadAsync() =>
        await TryReadAsync() ?? throw new StorageUnavailableException("Nothing has been published yet.", new TimeoutException());

    /// <summary>The release that is in force, null where there is none yet. While the publisher does not answer, the last one stays.</summary>
    public async ValueTask<Published?> TryReadAsync()
    {
        var current = _current;
        var now = clock.GetUtcNow();
        if (current is not null && now.ToUnixTimeSeconds() < current.Release.Next)
        {
            return current;
        }

        Task<Published?> asking;
        lock (_lock)
        {
            if (_asking is null || (_asking.IsCompleted && now - _askedAt >= AskAgainAfter))
            {
                _asking = AskAsync();
                _askedAt = now;
            }

            asking = _asking;
        }

        // Whoever has something to tell does not wait for what is newer.
        return current is not null && !asking.IsCompleted ? current : await asking;
    }

    private async Task<Published?> AskAsync()
    {
        try
        {
            if (await grains.GetGrain<IPublishingGrain>(0).GetRelease() is { } release && release.Slot != _current?.Release.Slot)
            {
                _current = new(release, regions);
            }
        }
        catch (Exception error) when (_current is not null && DependencyFaults.IsUnavailable(error))
        {
            // The last release bears its time; the publisher's own node says what is wrong.
        }

        return _current;
    }
}
