using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The links of texts.</summary>
internal sealed class LinkStore(Database database) : ILinkStore
{
    private static readonly RowStatement Put = new("campaign_link", ["link", "text_id", "opened_at"], "ON CONFLICT (link) DO NOTHING");

    /// <inheritdoc />
    public Task<bool> AddAsync(Guid textId, IReadOnlyList<string> tokens, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var id = textId.ToString();
        return database.WriteAsync(
            async (session, token) =>
            {
                // The row is there for the rest of the transaction: two that add at once see each other's.
                _ = await session.ExecuteAsync(
                    "INSERT INTO campaign_total (text_id, messages) VALUES (@text_id, @messages) ON CONFLICT (text_id) DO UPDATE SET messages = campaign_total.messages + excluded.messages",
                    token,
                    ("@text_id", id),
                    ("@messages", (long)tokens.Count));
                var total = (await session.QueryAsync("SELECT messages FROM campaign_total WHERE text_id = @text_id", reader => reader.GetInt64(0), token, ("@text_id", id))).Single();
                if (total > most)
                {
                    _ = await session.ExecuteAsync(
                        "UPDATE campaign_total SET messages = messages - @messages WHERE text_id = @text_id", token, ("@messages", (long)tokens.Count), ("@text_id", id));
                    return false;
                }

                await Put.WriteAsync(session, tokens, link => [link, id, 0L], token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> OpenAsync(string token, long at, CancellationToken cancellationToken)
    {
        // Anybody may ask: what there is not, and what was opened before, costs a look and no transaction.
        var opened = await database.ReadAsync(
            (session, stop) => session.QueryAsync(
                "SELECT opened_at FROM campaign_link WHERE link = @link UNION ALL SELECT opened_at FROM campaign_message WHERE link = @link",
                reader => reader.GetInt64(0), stop, ("@link", token)),
            cancellationToken);
        if (opened is [0])
        {
            _ = await database.WriteAsync(
                async (session, stop) =>
                    await session.ExecuteAsync("UPDATE campaign_link SET opened_at = @at WHERE link = @link AND opened_at = 0", stop, ("@at", at), ("@link", token))
                    + await session.ExecuteAsync("UPDATE campaign_message SET opened_at = @at WHERE link = @link AND opened_at = 0", stop, ("@at", at), ("@link", token)),
                cancellationToken);
        }

        return opened.Count > 0;
    }

    /// <inheritdoc />
    public async Task<bool> SpendAsync(string token, RegionCode region, long at, CancellationToken cancellationToken) => await database.WriteAsync(
        (session, stop) => session.ExecuteAsync(
            """
            INSERT INTO campaign_applied (link, text_id, region_code, applied_at)
            SELECT l.link, l.text_id, @region_code, @at FROM (
                SELECT link, text_id FROM campaign_link WHERE link = @link UNION ALL SELECT link, text_id FROM campaign_message WHERE link = @link) AS l
             WHERE true
            ON CONFLICT (link) DO NOTHING
            """,
            stop,
            ("@region_code", region.Value),
            ("@at", at),
            ("@link", token)),
        cancellationToken) > 0;

    /// <inheritdoc />
    public async Task<LinkFigures> CountAsync(Guid textId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            """
            SELECT CAST((SELECT COUNT(*) FROM campaign_link WHERE text_id = @text_id) AS bigint), CAST((SELECT COUNT(*) FROM campaign_link WHERE text_id = @text_id AND opened_at > 0) AS bigint),
                   CAST((SELECT COUNT(*) FROM campaign_applied WHERE text_id = @text_id) AS bigint)
            """,
            reader => new LinkFigures(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)),
            token,
            ("@text_id", textId.ToString())),
        cancellationToken)).Single();
}
