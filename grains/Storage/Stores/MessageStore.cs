using System.Data.Common;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The messages of all campaigns, one a phone and key.</summary>
internal sealed class MessageStore(Database database) : IMessageStore
{
    private const int NoReceipt = -1;

    private static readonly RowStatement Put = new(
        "campaign_message",
        ["key_number", "pseudonym", "text_id", "region_code", "held", "state", "link", "arrived_at", "account", "submitted_at", "settled_at", "opened_at", "registered_at"],
        "ON CONFLICT (key_number, pseudonym) DO NOTHING");

    private static readonly RowStatement PutKnown = new("campaign_known", ["key_number", "pseudonym"], "ON CONFLICT (key_number, pseudonym) DO NOTHING");

    private static readonly RowStatement PutOptOuts = new("campaign_opt_out", ["pseudonym", "told_at"], "ON CONFLICT (pseudonym) DO NOTHING");

    // A gateway may give out a number again after some days: what was told of the message before is then not told of this one.
    private static readonly RowStatement PutParts = new(
        "campaign_part",
        ["account", "message_id", "key_number", "pseudonym", "receipt", "told_at"],
        """
        ON CONFLICT (account, message_id) DO UPDATE
           SET receipt = CASE WHEN campaign_part.pseudonym IS NULL OR campaign_part.pseudonym = excluded.pseudonym THEN campaign_part.receipt ELSE excluded.receipt END,
               key_number = excluded.key_number, pseudonym = excluded.pseudonym
        """);

    // How a message ended is said for good the first time; that it is under way may be followed by more.
    private static readonly RowStatement PutReceipts = new(
        "campaign_part",
        ["account", "message_id", "key_number", "pseudonym", "receipt", "told_at"],
        $"""
        ON CONFLICT (account, message_id) DO UPDATE
           SET receipt = CASE WHEN campaign_part.receipt IN ({(int)CarrierReceipt.Delivered}, {(int)CarrierReceipt.Failed}) THEN campaign_part.receipt ELSE excluded.receipt END, told_at = excluded.told_at
        """);

    private static readonly string Conclude =
        $"""
        UPDATE campaign_message
           SET state = CASE WHEN EXISTS (
                   SELECT 1 FROM campaign_part AS p
                    WHERE p.key_number = campaign_message.key_number AND p.pseudonym = campaign_message.pseudonym AND p.receipt = {(int)CarrierReceipt.Failed})
               THEN {(int)MessageState.Failed} ELSE {(int)MessageState.Delivered} END, settled_at = @at
         WHERE state = {(int)MessageState.Accepted}
           AND (key_number, pseudonym) IN (SELECT q.key_number, q.pseudonym FROM campaign_part AS q WHERE q.account = @account AND q.message_id IN ({KeyList.Sql}) AND q.pseudonym IS NOT NULL)
           AND NOT EXISTS (
                   SELECT 1 FROM campaign_part AS r
                    WHERE r.key_number = campaign_message.key_number AND r.pseudonym = campaign_message.pseudonym
                      AND r.receipt NOT IN ({(int)CarrierReceipt.Delivered}, {(int)CarrierReceipt.Failed}))
        """;

    /// <inheritdoc />
    public Task<ArrivalCounts> AddAsync(TextStanding text, int key, IReadOnlyList<QueuedMessage> messages, long at, bool keep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(messages);
        var textId = text.TextId.ToString();
        return database.WriteAsync(
            async (session, token) =>
            {
                // One after the other: what is free of a quota, and who is there, is then what is found.
                _ = await session.ExecuteAsync("UPDATE campaign_phone_key SET number = number WHERE number = @number", token, ("@number", key));
                var total = (await session.QueryAsync("SELECT messages FROM campaign_total WHERE text_id = @text_id", reader => reader.GetInt64(0), token, ("@text_id", textId))).SingleOrDefault();
                var (known, optedOut, mine, others) = await ReadAsync(session, key, textId, messages, token);
                if (text.Draft.Urgent)
                {
                    optedOut.Clear();
                }

                var fresh = messages.Where(message => !mine.Contains(message.Phone) && !others.Contains(message.Phone)).ToList();
                var unregistered = fresh.Where(message => !known.Contains(message.Phone)).ToList();
                var willing = unregistered.Where(message => !optedOut.Contains(message.Phone)).ToList();
                var taken = willing.Take((int)Math.Max(0, text.Draft.Quota - total)).ToList();
                if (keep && taken.Count > 0)
                {
                    await Put.WriteAsync(
                        session,
                        taken,
                        message =>
                        [
                            key, message.Phone.ToBytes(), textId, message.City.Value, message.IsHeld ? 1 : 0, (int)(message.IsHeld ? MessageState.Held : MessageState.Queued), message.Link, at,
                            string.Empty, 0L, 0L, 0L, 0L,
                        ],
                        token);
                    _ = await session.ExecuteAsync(
                        "INSERT INTO campaign_total (text_id, messages) VALUES (@text_id, @messages) ON CONFLICT (text_id) DO UPDATE SET messages = campaign_total.messages + excluded.messages",
                        token,
                        ("@text_id", textId),
                        ("@messages", (long)taken.Count));
                }

                var held = taken.Count(message => message.IsHeld);
                return new ArrivalCounts(
                    taken.Count - held, held, fresh.Count - unregistered.Count, unregistered.Count - willing.Count, mine.Count, others.Count, Elsewhere: 0, willing.Count - taken.Count);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task ReleaseAsync(Guid textId, long before, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "UPDATE campaign_message SET state = @queued WHERE text_id = @text_id AND state = @held AND arrived_at < @before",
            token,
            ("@queued", (int)MessageState.Queued),
            ("@text_id", textId.ToString()),
            ("@held", (int)MessageState.Held),
            ("@before", before)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(Guid textId, string account, int limit, long at, CancellationToken cancellationToken) => await database.WriteAsync(
        (session, token) => session.QueryAsync(
            """
            UPDATE campaign_message SET state = @submitting, account = @account, submitted_at = @at
             WHERE state = @queued AND (key_number, pseudonym) IN (
                SELECT key_number, pseudonym FROM campaign_message WHERE text_id = @text_id AND state = @queued ORDER BY arrived_at LIMIT @limit)
            RETURNING key_number, pseudonym, link
            """,
            reader => new LeasedMessage(reader.GetInt32(0), PhonePseudonym.Read((byte[])reader.GetValue(1)), reader.GetString(2)),
            token,
            ("@submitting", (int)MessageState.Submitting),
            ("@account", account),
            ("@at", at),
            ("@queued", (int)MessageState.Queued),
            ("@text_id", textId.ToString()),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task SettleAsync(string account, IReadOnlyList<SettledMessage> messages, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var group in messages.GroupBy(message => (message.Message.Key, message.State)))
                {
                    foreach (var some in group.Chunk(KeyList.Length))
                    {
                        // Of what is called unknown by now, as another took over, this one knows.
                        _ = await session.ExecuteAsync(
                            $"""
                            UPDATE campaign_message SET state = @state, settled_at = @at
                             WHERE key_number = @number AND pseudonym IN ({KeyList.Sql}) AND state IN ({(int)MessageState.Submitting}, {(int)MessageState.Unknown})
                            """,
                            token,
                            KeyList.Of([.. some.Select(message => message.Message.Phone.ToBytes())], ("@state", (int)group.Key.State), ("@at", at), ("@number", group.Key.Key)));
                    }
                }

                var parts = messages.SelectMany(message => message.Ids.Select(id => (Id: id, message.Message))).DistinctBy(part => part.Id).ToList();
                await PutParts.WriteAsync(session, parts, part => [account, part.Id, part.Message.Key, part.Message.Phone.ToBytes(), NoReceipt, at], token);
                await ConcludeAsync(session, account, [.. parts.Select(part => part.Id)], at, token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<int> AbandonAsync(string account, long at, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            $"UPDATE campaign_message SET state = @unknown, settled_at = @at WHERE account = @account AND state = {(int)MessageState.Submitting}",
            token,
            ("@unknown", (int)MessageState.Unknown),
            ("@at", at),
            ("@account", account)),
        cancellationToken);

    /// <inheritdoc />
    public Task HearAsync(string account, IReadOnlyList<CarrierNews> receipts, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receipts);

        // What says how it ended before what says that it is under way, whichever was told first.
        var once = receipts.OrderByDescending(receipt => receipt.Receipt is CarrierReceipt.Delivered or CarrierReceipt.Failed).DistinctBy(receipt => receipt.MessageId).ToList();
        return once.Count == 0 ? Task.CompletedTask : database.WriteAsync(
            async (session, token) =>
            {
                await PutReceipts.WriteAsync(session, once, receipt => [account, receipt.MessageId, null, null, (int)receipt.Receipt, at], token);
                await ConcludeAsync(session, account, [.. once.Select(receipt => receipt.MessageId)], at, token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task OptOutAsync(IReadOnlyList<PhonePseudonym> phones, long at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(phones);
        return phones.Count == 0 ? Task.CompletedTask : database.WriteAsync(
            async (session, token) =>
            {
                await PutOptOuts.WriteAsync(session, phones, phone => [phone.ToBytes(), at], token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TextFigures>> CountAsync(Guid textId, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT m.region_code,
                   CAST(SUM(CASE WHEN m.state = {(int)MessageState.Queued} THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.state IN ({(int)MessageState.Submitting}, {(int)MessageState.Accepted}, {(int)MessageState.Delivered}, {(int)MessageState.Failed}, {(int)MessageState.Unknown}, {(int)MessageState.Refused}) THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.state = {(int)MessageState.Delivered} THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.state IN ({(int)MessageState.Failed}, {(int)MessageState.Refused}) THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.state IN ({(int)MessageState.Submitting}, {(int)MessageState.Accepted}, {(int)MessageState.Unknown}) THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.state = {(int)MessageState.Held} THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.opened_at > 0 THEN 1 ELSE 0 END) AS bigint),
                   CAST(SUM(CASE WHEN m.registered_at > 0 OR a.link IS NOT NULL THEN 1 ELSE 0 END) AS bigint)
              FROM campaign_message AS m LEFT JOIN campaign_applied AS a ON a.link = m.link
             WHERE m.text_id = @text_id
             GROUP BY m.region_code ORDER BY m.region_code
            """,
            reader => new TextFigures(
                new RegionCode(reader.GetInt64(0)), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7),
                reader.GetInt64(8)),
            token,
            ("@text_id", textId.ToString())),
        cancellationToken);

    /// <inheritdoc />
    public async Task<HoldOutFigures> CompareAsync(Guid textId, long before, long within, CancellationToken cancellationToken)
    {
        var arms = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT held, CAST(COUNT(*) AS bigint), CAST(SUM(CASE WHEN registered_at > 0 AND registered_at <= arrived_at + @within THEN 1 ELSE 0 END) AS bigint)
                  FROM campaign_message WHERE text_id = @text_id AND arrived_at < @before GROUP BY held
                """,
                reader => (Held: reader.GetInt32(0) == 1, Phones: reader.GetInt64(1), Applied: reader.GetInt64(2)),
                token,
                ("@within", within),
                ("@text_id", textId.ToString()),
                ("@before", before)),
            cancellationToken);
        var (sent, held) = (arms.SingleOrDefault(arm => !arm.Held), arms.SingleOrDefault(arm => arm.Held));
        return new(sent.Phones, sent.Applied, held.Phones, held.Applied);
    }

    /// <inheritdoc />
    public Task RegisteredAsync(int key, PhonePseudonym phone, long at, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            await PutKnown.WriteAsync(session, [phone], one => [key, one.ToBytes()], token);
            return await session.ExecuteAsync(
                "UPDATE campaign_message SET registered_at = @at WHERE key_number = @number AND pseudonym = @pseudonym AND registered_at = 0",
                token,
                ("@at", at),
                ("@number", key),
                ("@pseudonym", phone.ToBytes()));
        },
        cancellationToken);

    private static async Task<(HashSet<PhonePseudonym> Known, HashSet<PhonePseudonym> OptedOut, HashSet<PhonePseudonym> Mine, HashSet<PhonePseudonym> Others)> ReadAsync(
        DbSession session, int key, string textId, IReadOnlyList<QueuedMessage> messages, CancellationToken cancellationToken)
    {
        var (known, optedOut, mine, others) = (new HashSet<PhonePseudonym>(), new HashSet<PhonePseudonym>(), new HashSet<PhonePseudonym>(), new HashSet<PhonePseudonym>());
        foreach (var some in messages.Chunk(KeyList.Length))
        {
            object[] keys = [.. some.Select(message => message.Phone.ToBytes())];
            known.UnionWith(await session.QueryAsync(
                $"SELECT pseudonym FROM campaign_known WHERE key_number = @number AND pseudonym IN ({KeyList.Sql})", PhoneOf, cancellationToken, KeyList.Of(keys, ("@number", key))));
            optedOut.UnionWith(await session.QueryAsync(
                $"SELECT pseudonym FROM campaign_opt_out WHERE pseudonym IN ({KeyList.Sql})", PhoneOf, cancellationToken, KeyList.Of(keys)));
            foreach (var (phone, of) in await session.QueryAsync(
                $"SELECT pseudonym, text_id FROM campaign_message WHERE key_number = @number AND pseudonym IN ({KeyList.Sql})",
                reader => (PhoneOf(reader), reader.GetString(1)),
                cancellationToken,
                KeyList.Of(keys, ("@number", key))))
            {
                _ = (of == textId ? mine : others).Add(phone);
            }
        }

        return (known, optedOut, mine, others);
    }

    private static async Task ConcludeAsync(DbSession session, string account, IReadOnlyList<string> messageIds, long at, CancellationToken cancellationToken)
    {
        foreach (var some in messageIds.Chunk(KeyList.Length))
        {
            _ = await session.ExecuteAsync(Conclude, cancellationToken, KeyList.Of(some, ("@at", at), ("@account", account)));
        }
    }

    private static PhonePseudonym PhoneOf(DbDataReader reader) => PhonePseudonym.Read((byte[])reader.GetValue(0));
}
