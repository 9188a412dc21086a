using HealthPass.Grains.Channels;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What nodes have counted of channels.</summary>
internal sealed class ChannelDayStore(Database database) : IChannelDayStore
{
    private const string Sums =
        "CAST(SUM(applications) AS bigint), CAST(SUM(confirmed) AS bigint), CAST(SUM(registrations) AS bigint), CAST(SUM(bindings) AS bigint), CAST(SUM(shows) AS bigint)";

    /// <inheritdoc />
    public Task<IReadOnlyList<ChannelDay>> ReadOwnAsync(DateOnly from, CancellationToken cancellationToken) =>
        ReadAsync("node = @which", database.Node, from, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ChannelDay>> ReadAsync(string? channel, DateOnly from, CancellationToken cancellationToken) =>
        channel is null ? ReadAsync("channel <> @which", string.Empty, from, cancellationToken) : ReadAsync("channel = @which", channel, from, cancellationToken);

    /// <inheritdoc />
    public Task WriteOwnAsync(IReadOnlyList<ChannelDay> days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(days);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var day in days)
                {
                    await WriteAsync(session, day, token);
                }

                return days.Count;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task DropBeforeAsync(DateOnly day, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
            await session.ExecuteAsync("DELETE FROM channel_problem WHERE day < @day", token, ("@day", day))
            + await session.ExecuteAsync("DELETE FROM channel_day WHERE day < @day", token, ("@day", day)),
        cancellationToken);

    private async Task WriteAsync(DbSession session, ChannelDay day, CancellationToken cancellationToken)
    {
        _ = await session.ExecuteAsync(
            """
            INSERT INTO channel_day (day, channel, node, applications, confirmed, registrations, bindings, shows)
            VALUES (@day, @channel, @node, @applications, @confirmed, @registrations, @bindings, @shows)
            ON CONFLICT (day, channel, node) DO UPDATE
               SET applications = excluded.applications, confirmed = excluded.confirmed, registrations = excluded.registrations,
                   bindings = excluded.bindings, shows = excluded.shows
            """,
            cancellationToken,
            ("@day", day.Day),
            ("@channel", day.Channel),
            ("@node", database.Node),
            ("@applications", day.Numbers.Applications),
            ("@confirmed", day.Numbers.Confirmed),
            ("@registrations", day.Numbers.Registrations),
            ("@bindings", day.Numbers.Bindings),
            ("@shows", day.Numbers.Shows));
        foreach (var (code, answers) in day.Problems)
        {
            _ = await session.ExecuteAsync(
                """
                INSERT INTO channel_problem (day, channel, node, code, answers) VALUES (@day, @channel, @node, @code, @answers)
                ON CONFLICT (day, channel, node, code) DO UPDATE SET answers = excluded.answers
                """,
                cancellationToken,
                ("@day", day.Day),
                ("@channel", day.Channel),
                ("@node", database.Node),
                ("@code", code),
                ("@answers", answers));
        }
    }

    private async Task<IReadOnlyList<ChannelDay>> ReadAsync(string where, string which, DateOnly from, CancellationToken cancellationToken) => await database.ReadAsync(
        async (session, token) =>
        {
            var days = await session.QueryAsync(
                $"SELECT channel, day, {Sums} FROM channel_day WHERE day >= @from AND {where} GROUP BY channel, day ORDER BY channel, day",
                reader => (
                    Channel: reader.GetString(0), Day: reader.GetFieldValue<DateOnly>(1),
                    Numbers: new ChannelNumbers(reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6))),
                token, ("@from", from), ("@which", which));
            var problems = await session.QueryAsync(
                $"SELECT channel, day, code, CAST(SUM(answers) AS bigint) FROM channel_problem WHERE day >= @from AND {where} GROUP BY channel, day, code ORDER BY code",
                reader => (Channel: reader.GetString(0), Day: reader.GetFieldValue<DateOnly>(1), Problem: new ChannelProblem(reader.GetString(2), reader.GetInt64(3))),
                token, ("@from", from), ("@which", which));
            var byDay = problems.ToLookup(problem => (problem.Channel, problem.Day), problem => problem.Problem);
            return (IReadOnlyList<ChannelDay>)[.. days.Select(day => new ChannelDay(day.Day, day.Channel, day.Numbers, [.. byDay[(day.Channel, day.Day)]]))];
        },
        cancellationToken);
}
