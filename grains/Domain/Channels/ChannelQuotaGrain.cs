using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Channels;

/// <summary>A channel's quota.</summary>
internal sealed class ChannelQuotaGrain(IChannelDayStore store, TimeProvider clock) : Grain, IChannelQuotaGrain
{
    private QuotaUse _use;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var today = ShanghaiDay.Of(clock.GetUtcNow());
        var counted = await store.ReadAsync(this.GetPrimaryKeyString(), today, cancellationToken);
        _use = new(0, 0, today, counted.Where(day => day.Day == today).Sum(day => day.Numbers.Applications));
    }

    public Task<QuotaAnswer> Take(int perMinute, int perDay)
    {
        (_use, var answer) = _use.Take(perMinute, perDay, clock.GetUtcNow());
        return Task.FromResult(answer);
    }
}
