using HealthPass.Grains.Channels;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What was agreed with channels.</summary>
internal sealed class ChannelTermsStore(Database database) : IChannelTermsStore
{
    private const string Columns = "channel, per_minute, per_day, origins, set_by, set_at";
    private const char Separator = ' ';

    /// <inheritdoc />
    public async Task<IReadOnlyList<ChannelTerms>> ReadAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM channel_terms ORDER BY channel",
            reader => new ChannelTerms(
                reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3).Split(Separator, StringSplitOptions.RemoveEmptyEntries),
                reader.GetString(4), reader.GetInt64(5)),
            token),
        cancellationToken);

    /// <inheritdoc />
    public Task PutAsync(ChannelTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO channel_terms ({Columns}) VALUES (@channel, @per_minute, @per_day, @origins, @set_by, @set_at)
                ON CONFLICT (channel) DO UPDATE
                   SET per_minute = excluded.per_minute, per_day = excluded.per_day, origins = excluded.origins,
                       set_by = excluded.set_by, set_at = excluded.set_at
                """,
                token,
                ("@channel", terms.Channel),
                ("@per_minute", terms.PerMinute),
                ("@per_day", terms.PerDay),
                ("@origins", string.Join(Separator, terms.Origins)),
                ("@set_by", terms.SetBy),
                ("@set_at", terms.SetAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task RemoveAsync(string channel, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync("DELETE FROM channel_terms WHERE channel = @channel", token, ("@channel", channel)),
        cancellationToken);
}
