using HealthPass.Grains.Clockwork;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class ClockWatchTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly Said<ClockWatch> _log = new();
    private readonly DatabaseTime _database = new();
    private readonly ClockWatch _watch;

    public ClockWatchTests() => _watch = new(_database, _clock, _log);

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task A_clock_that_is_off_is_told_once_and_once_more_when_it_is_right_again()
    {
        await LookAsync(TimeSpan.FromSeconds(-2));
        Assert.Equal((TimeSpan.FromSeconds(2), 0), (_watch.Offset, _log.Lines.Count));
        await LookAsync(TimeSpan.FromHours(1));
        await LookAsync(TimeSpan.FromHours(1));
        Assert.Equal((TimeSpan.FromHours(-1), 1, LogLevel.Error), (_watch.Offset, _log.Lines.Count, _log.Lines[^1].Level));
        Assert.Contains("-3600.0 s ahead", _log.Last, StringComparison.Ordinal);
        await LookAsync(TimeSpan.Zero);
        Assert.Equal((TimeSpan.Zero, 2), (_watch.Offset, _log.Lines.Count));
    }

    [Fact]
    public async Task The_way_to_the_database_and_back_counts_for_half()
    {
        _database.Answer = () =>
        {
            var theirs = _clock.GetUtcNow() + TimeSpan.FromSeconds(2);
            _clock.Advance(TimeSpan.FromSeconds(4));
            return theirs;
        };
        Assert.True(await _watch.OnceAsync(CancellationToken.None));
        Assert.Equal(TimeSpan.Zero, _watch.Offset);
    }

    [Fact]
    public async Task A_node_that_stands_alone_has_no_other_clock_to_compare_with()
    {
        _database.Answer = () => null;
        Assert.True(await _watch.OnceAsync(CancellationToken.None));
        Assert.Equal(TimeSpan.Zero, _watch.Offset);
    }

    private async Task LookAsync(TimeSpan ahead)
    {
        _database.Answer = () => _clock.GetUtcNow() + ahead;
        Assert.True(await _watch.OnceAsync(CancellationToken.None));
    }

    private sealed class DatabaseTime : IDatabaseClock
    {
        public Func<DateTimeOffset?> Answer { get; set; } = () => null;

        public Task<DateTimeOffset?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Answer());
    }
}
