using HealthPass.Api.Access;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Scans;

public sealed class KeyRateTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    [Fact]
    public void A_second_holds_as_many_as_the_rate_says()
    {
        var rate = new KeyRate(5, _clock);
        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => rate.TryUse(1)));
        _clock.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal(2, Enumerable.Range(0, 20).Count(_ => rate.TryUse(1)));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => rate.TryUse(1)));
    }

    [Fact]
    public void A_batch_counts_as_its_scans_and_what_it_overdraws_is_paid_back()
    {
        var rate = new KeyRate(100, _clock);
        Assert.True(rate.TryUse(500));
        Assert.False(rate.TryUse(1));
        Assert.Equal(5, rate.RetryAfterSeconds());
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(rate.TryUse(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(rate.TryUse(1));
    }

    [Fact]
    public void Over_a_minute_batches_let_through_no_more_than_the_rate()
    {
        var rate = new KeyRate(100, _clock);
        var scans = 0;
        for (var step = 0; step < 600; step++)
        {
            scans += rate.TryUse(500) ? 500 : 0;
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(scans, 5_500, 6_500);
    }

    [Fact]
    public void Callers_at_once_get_no_more_than_the_rate()
    {
        var rate = new KeyRate(1_000, _clock);
        var taken = 0;
        Parallel.For(0, 20_000, _ => Interlocked.Add(ref taken, rate.TryUse(1) ? 1 : 0));
        Assert.Equal(1_000, taken);
    }

    [Fact]
    public async Task The_secrets_of_a_key_share_its_rate_and_end_each_at_its_time()
    {
        var old = new ApiKey(Secrets.HashOf("old"), "gate", "gates", "", 2) { RetiresAt = Samples.Noon.AddMinutes(1).ToUnixTimeSeconds() };
        var fresh = old with { Hash = Secrets.HashOf("new"), RetiresAt = 0, ExpiresAt = Samples.Noon.AddMinutes(2).ToUnixTimeSeconds() };
        var keys = new ApiKeys(Stub.Of<IApiKeyStore>((_, _) => Task.FromResult<IReadOnlyList<ApiKey>>([old, fresh])), new(Stub.Of<IChannelStore>((_, _) => null)), new(), _clock);
        await keys.LoadAsync(default);

        Assert.True(keys.TryFind("old", out var one));
        Assert.True(keys.TryFind("new", out var two));
        Assert.Equal([true, true, false], [one.TryUse(), two.TryUse(), one.TryUse()]);
        await keys.LoadAsync(default);
        Assert.True(keys.TryFind("new", out two));
        Assert.False(two.TryUse());

        _clock.Advance(TimeSpan.FromMinutes(1));
        keys.DropEnded();
        Assert.Equal((false, true), (keys.TryFind("old", out _), keys.TryFind("new", out _)));
        _clock.Advance(TimeSpan.FromMinutes(1));
        keys.DropEnded();
        Assert.False(keys.TryFind("new", out _));
    }
}
