using HealthPass.Grains.Channels;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Channels;

/// <summary>
/// Keeps what this process has counted of channels: within a second, and at the end. A process that is killed loses what it has counted in its
/// last second; nothing is ever counted twice.
/// </summary>
internal sealed class ChannelTallyWriter(ChannelTally tally, IChannelDayStore store, TimeProvider clock, ILogger<ChannelTallyWriter> logger)
    : Loop("Keeping what was counted of channels", TimeSpan.FromSeconds(1), clock, logger, atOnce: true)
{
    /// <summary>Days that are kept, today among them.</summary>
    public const int DaysKept = 62;

    private bool _goesOn;
    private DateOnly _dropped;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var today = ShanghaiDay.Of(Clock.GetUtcNow());
        if (!_goesOn)
        {
            // Before anything is written: what the process before has written would be gone otherwise.
            tally.GoOnFrom(await store.ReadOwnAsync(today.AddDays(-1), stoppingToken));
            _goesOn = true;
        }

        var days = tally.Unwritten();
        if (days.Count > 0)
        {
            await store.WriteOwnAsync(days, stoppingToken);
        }

        tally.Wrote(days);
        if (_dropped != today)
        {
            await store.DropBeforeAsync(today.AddDays(1 - DaysKept), stoppingToken);
            _dropped = today;
        }
    }

    protected override Task LastAsync(CancellationToken cancellationToken) => RoundAsync(cancellationToken);
}
