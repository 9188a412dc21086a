using HealthPass.Api.Channels;
using HealthPass.Grains.Channels;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Portals;

public sealed class ChannelTallyTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly Kept _store = new();
    private ChannelTally _tally;

    public ChannelTallyTests() => _tally = new(_clock);

    private DateOnly Today => ShanghaiDay.Of(_clock.GetUtcNow());

    [Fact]
    public async Task What_was_counted_goes_on_over_a_restart_and_is_never_counted_twice()
    {
        using (var writer = Writer())
        {
            _tally.Count("wechat", ChannelMeasure.Applications);
            _tally.Count("wechat", ChannelMeasure.Shows);
            _tally.CountProblem("wechat", "name_invalid");
            Assert.True(await writer.OnceAsync(default));
            Assert.True(await writer.OnceAsync(default));
            _tally.Count("wechat", ChannelMeasure.Applications);
            await writer.StopAsync(default);
        }

        Assert.Equal(new(2, 0, 0, 0, 1), _store.Of("wechat", Today).Numbers);

        // The next process has counted before it could read what this one left.
        _tally = new(_clock);
        _tally.Count("wechat", ChannelMeasure.Applications);
        _tally.CountProblem("wechat", "name_invalid");
        using var next = Writer();
        Assert.True(await next.OnceAsync(default));
        Assert.Equal(new(3, 0, 0, 0, 1), _store.Of("wechat", Today).Numbers);
        Assert.Equal([new("name_invalid", 2)], _store.Of("wechat", Today).Problems);
    }

    [Fact]
    public async Task Nothing_is_written_that_has_not_changed()
    {
        using var writer = Writer();
        _tally.Count("wechat", ChannelMeasure.Bindings);
        _ = await writer.OnceAsync(default);
        _ = await writer.OnceAsync(default);
        Assert.Equal(1, _store.Writes);
    }

    [Fact]
    public async Task What_a_database_that_is_away_does_not_take_it_is_given_later()
    {
        using var writer = Writer();
        _store.IsAway = true;
        _tally.Count("wechat", ChannelMeasure.Confirmed);
        Assert.False(await writer.OnceAsync(default));
        _store.IsAway = false;
        Assert.True(await writer.OnceAsync(default));
        Assert.Equal(1, _store.Of("wechat", Today).Numbers.Confirmed);
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_the_province_and_old_days_are_dropped()
    {
        using var writer = Writer();
        var first = Today;
        _tally.Count("wechat", ChannelMeasure.Shows, Samples.Noon);
        _clock.SetUtcNow(new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset).AddDays(1));
        _tally.Count("wechat", ChannelMeasure.Shows);
        _ = await writer.OnceAsync(default);
        Assert.Equal((1L, 1L), (_store.Of("wechat", first).Numbers.Shows, _store.Of("wechat", first.AddDays(1)).Numbers.Shows));

        _clock.Advance(TimeSpan.FromDays(ChannelTallyWriter.DaysKept - 1));
        _ = await writer.OnceAsync(default);
        Assert.Equal([first.AddDays(1)], _store.Days.Select(day => day.Day));
    }

    [Fact]
    public void Made_up_channels_and_codes_do_not_fill_the_memory()
    {
        for (var i = 0; i < 2 * ChannelTally.Most; i++)
        {
            _tally.Count($"channel-{i}", ChannelMeasure.Shows);
            _tally.CountProblem("channel-0", $"code-{i}");
        }

        var days = _tally.Unwritten();
        Assert.Equal(ChannelTally.Most, days.Count);
        Assert.Equal(ChannelCount.MostProblems, days.Single(day => day.Channel == "channel-0").Problems.Count);
    }

    [Fact]
    public void Many_at_once_are_counted_exactly()
    {
        _ = Parallel.For(0, 10_000, i =>
        {
            _tally.Count("wechat", ChannelMeasure.Shows);
            _tally.CountProblem("wechat", i % 2 == 0 ? "even" : "odd");
        });
        var day = Assert.Single(_tally.Unwritten());
        Assert.Equal(10_000, day.Numbers.Shows);
        Assert.Equal([new("even", 5_000), new("odd", 5_000)], day.Problems);
    }

    private ChannelTallyWriter Writer() => new(_tally, _store, _clock, NullLogger<ChannelTallyWriter>.Instance);

    private sealed class Kept : IChannelDayStore
    {
        private readonly Dictionary<(DateOnly, string), ChannelDay> _days = [];

        public bool IsAway { get; set; }

        public int Writes { get; private set; }

        public IReadOnlyCollection<ChannelDay> Days => _days.Values;

        public ChannelDay Of(string channel, DateOnly day) => _days[(day, channel)];

        public Task<IReadOnlyList<ChannelDay>> ReadOwnAsync(DateOnly from, CancellationToken cancellationToken) => Answer([.. _days.Values.Where(day => day.Day >= from)]);

        public Task WriteOwnAsync(IReadOnlyList<ChannelDay> days, CancellationToken cancellationToken)
        {
            foreach (var day in days)
            {
                _days[(day.Day, day.Channel)] = day;
            }

            Writes++;
            return Answer([]);
        }

        public Task<IReadOnlyList<ChannelDay>> ReadAsync(string? channel, DateOnly from, CancellationToken cancellationToken) => ReadOwnAsync(from, cancellationToken);

        public Task DropBeforeAsync(DateOnly day, CancellationToken cancellationToken)
        {
            foreach (var key in _days.Keys.Where(key => key.Item1 < day).ToList())
            {
                _ = _days.Remove(key);
            }

            return Answer([]);
        }

        private Task<IReadOnlyList<ChannelDay>> Answer(IReadOnlyList<ChannelDay> days) =>
            IsAway ? Task.FromException<IReadOnlyList<ChannelDay>>(new Kernel.Faults.StorageUnavailableException("away")) : Task.FromResult(days);
    }
}
