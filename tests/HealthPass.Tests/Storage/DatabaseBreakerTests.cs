using HealthPass.Kernel.Faults;
using HealthPass.Storage.Common;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class DatabaseBreakerTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-11-29T12:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture));
    private readonly DatabaseAway _away = new();
    private readonly Said<DatabaseBreaker> _lines = new();
    private readonly DatabaseBreaker _breaker;
    private int _asked;

    public DatabaseBreakerTests() => _breaker = new(_away, _clock, _lines);

    [Fact]
    public async Task Once_the_server_is_gone_it_is_asked_once_a_second_and_the_rest_fails_at_once()
    {
        await FailAsync(DatabaseBreaker.Least);
        Assert.True(_away.IsAway);
        Assert.Equal(DatabaseBreaker.Least, _asked);
        for (var i = 0; i < 1_000; i++)
        {
            _ = await Assert.ThrowsAsync<StorageUnavailableException>(() => AskAsync(new NpgsqlException("gone")));
        }

        Assert.Equal(DatabaseBreaker.Least, _asked);
        for (var second = 1; second <= 10; second++)
        {
            _clock.Advance(DatabaseBreaker.Pause);
            await FailAsync(1);
            _ = await Assert.ThrowsAsync<StorageUnavailableException>(() => AskAsync(new NpgsqlException("gone")));
            Assert.Equal(DatabaseBreaker.Least + second, _asked);
        }
    }

    [Fact]
    public async Task What_is_said_of_an_outage_is_one_line_at_its_beginning_one_a_minute_and_one_at_its_end()
    {
        await FailAsync(DatabaseBreaker.Least);
        for (var second = 0; second < 600; second++)
        {
            _clock.Advance(DatabaseBreaker.Pause);
            await FailAsync(1);
        }

        Assert.Equal(1, _lines.Texts.Count(line => line.StartsWith("The database does not answer", StringComparison.Ordinal)));
        Assert.InRange(_lines.Texts.Count(line => line.StartsWith("The database has not answered", StringComparison.Ordinal)), 9, 10);
        _clock.Advance(DatabaseBreaker.Pause);
        Assert.Equal(1, await AskAsync(null));
        Assert.False(_away.IsAway);
        Assert.Equal("The database answers again after 601 s; 0 calls were refused since the start", _lines.Last);
        Assert.InRange(_lines.Texts.Count(_ => true), 11, 12);
    }

    [Fact]
    public async Task What_a_statement_or_a_crowd_of_callers_met_with_does_not_make_it_gone()
    {
        for (var i = 0; i < 100; i++)
        {
            _ = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(Refused("40P01")));
            _ = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(Refused("57014")));
            _ = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(new InvalidOperationException()));
        }

        Assert.False(_away.IsAway);
        Assert.Equal(300, _asked);
    }

    [Theory]
    [InlineData("57P01")]
    [InlineData("57P03")]
    [InlineData("08006")]
    [InlineData("53300")]
    public async Task A_server_that_ends_starts_or_takes_no_connection_is_gone(string state)
    {
        for (var i = 0; i < DatabaseBreaker.Least; i++)
        {
            _ = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(Refused(state)));
        }

        Assert.True(_away.IsAway);
        Assert.Contains(state, _lines.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_call_in_three_that_fails_does_not_close_the_way_to_the_others()
    {
        for (var i = 0; i < 50; i++)
        {
            _ = await AskAsync(null);
            _ = await AskAsync(null);
            _ = await Assert.ThrowsAsync<NpgsqlException>(() => AskAsync(new NpgsqlException("a broken connection")));
        }

        Assert.False(_away.IsAway);
    }

    private static PostgresException Refused(string state) => new("refused", "FATAL", "FATAL", state);

    private async Task FailAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _ = await Assert.ThrowsAsync<NpgsqlException>(() => AskAsync(new NpgsqlException("gone")));
        }
    }

    private Task<int> AskAsync(Exception? error) => _breaker.RunAsync(
        _ =>
        {
            _asked++;
            return error is null ? Task.FromResult(1) : Task.FromException<int>(error);
        },
        CancellationToken.None);
}
