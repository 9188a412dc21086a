using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.Time;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The printed codes that ended before their time, a row each.</summary>
internal sealed class PrintedEndings(Database database) : IPrintedEndings
{
    /// <inheritdoc />
    public Task NoteAsync(Guid code, DateTimeOffset endedAt, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "INSERT INTO printed_ending (code, ended_at, runs_out_on) VALUES (@code, @ended_at, @runs_out_on) ON CONFLICT (code) DO NOTHING",
            token,
            ("@code", code.ToString("N")),
            ("@ended_at", endedAt.ToUnixTimeMilliseconds()),
            ("@runs_out_on", ShanghaiDay.Of(until).DayNumber)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PrintedEnding>> ReadAsync(
        DateTimeOffset from, DateTimeOffset before, DateOnly today, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT code, runs_out_on FROM printed_ending
                 WHERE ended_at >= @from_time AND ended_at < @before_time AND runs_out_on >= @today
                 ORDER BY runs_out_on, code LIMIT @limit
                """,
                reader => new PrintedEnding(Guid.ParseExact(reader.GetString(0), "N"), DateOnly.FromDayNumber(reader.GetInt32(1))),
                token,
                ("@from_time", from.ToUnixTimeMilliseconds()),
                ("@before_time", before.ToUnixTimeMilliseconds()),
                ("@today", today.DayNumber),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> ReadRunOutAsync(DateOnly day, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT code FROM printed_ending WHERE runs_out_on < @day ORDER BY runs_out_on LIMIT @limit",
            reader => Guid.ParseExact(reader.GetString(0), "N"),
            token,
            ("@day", day.DayNumber),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task DropAsync(IReadOnlyList<Guid> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var code in codes)
                {
                    _ = await session.ExecuteAsync("DELETE FROM printed_ending WHERE code = @code", token, ("@code", code.ToString("N")));
                }

                return true;
            },
            cancellationToken);
    }
}
