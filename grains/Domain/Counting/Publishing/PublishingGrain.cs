using HealthPass.Grains.Clockwork;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>
/// Makes a release at the beginning of each stretch of time, and none between: when somebody's number changed is nobody's to see.
/// A release is kept before it is told, so that a grain that wakes anew, or a second one of a torn cluster, tells the same; while the
/// database keeps nothing, the wall goes on all the same.
/// </summary>
internal sealed class PublishingGrain(
    IPublishedStore store, RegionTree regions, ISecretOffsets offsets, PublishingOptions options, HistoryOptions history, TimeProvider clock, ILogger<PublishingGrain> logger)
    : ClusterTask("Publishing the regions' numbers", "publishing", TimeSpan.FromSeconds(2), clock, logger), IPublishingGrain
{
    private const int MaxInFlight = 64;

    private readonly Publisher _publisher = new(regions, offsets);
    private readonly Outage _keeping = new("Keeping what is published", clock, logger);
    private Release? _release;
    private bool _hasResumed;
    private DateOnly _droppedOn;

    public async Task<Release?> GetRelease()
    {
        if (_release is null)
        {
            await TickAsync();
        }

        return _release;
    }

    protected override async Task DoWhatIsDueAsync()
    {
        if (!_hasResumed)
        {
            if (await store.ReadLatestAsync(CancellationToken.None) is { } latest && latest.Day <= ShanghaiDay.Of(Clock.GetUtcNow()))
            {
                _publisher.Resume(latest);
                _release = latest;
            }

            _hasResumed = true;
        }

        // One look at the clock: a release that begins before midnight must not bear the counts of the day after.
        var instant = Clock.GetUtcNow();
        var day = ShanghaiDay.Of(instant);
        var now = instant.ToUnixTimeSeconds();
        var every = (long)options.Every.TotalSeconds;
        var midnight = DaySlots.FirstOf(day);
        var slot = midnight + ((now - midnight) / every * every);
        if (slot == _release?.Slot)
        {
            return;
        }

        // Around midnight some regions may still be in the day before: another look, soon.
        var numbers = new Dictionary<RegionCode, RegionSnapshot>();
        foreach (var chunk in PublishedRegions.Read(regions).Chunk(MaxInFlight))
        {
            foreach (var snapshot in await Task.WhenAll(chunk.Select(region => GrainFactory.GetGrain<IRegionGrain>(region.Code.Value).GetSnapshot())))
            {
                numbers.Add(snapshot.Code, snapshot);
            }
        }

        if (numbers.Values.All(snapshot => snapshot.Day == day))
        {
            var made = _publisher.Make(slot, Math.Min(slot + every, DaySlots.FirstOf(day.AddDays(1))), day, numbers);
            var kept = made;
            _ = await _keeping.TryAsync(async () => kept = await store.KeepAsync(made, CancellationToken.None));
            if (!ReferenceEquals(kept, made))
            {
                _publisher.Resume(kept);
            }

            _release = kept;
        }

        if (day != _droppedOn)
        {
            await store.DropAsync(day.AddDays(1 - history.PointDays), CancellationToken.None);
            _droppedOn = day;
        }
    }
}
