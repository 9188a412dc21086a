using System.Data.Common;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The keys that pseudonyms of phones are made with, and which of them are registered people's.</summary>
internal sealed class PhoneKeyStore(Database database) : IPhoneKeyStore
{
    private const int Stretch = 10_000;

    private static readonly RowStatement PutKnown = new("campaign_known", ["key_number", "pseudonym"], "ON CONFLICT (key_number, pseudonym) DO NOTHING");

    /// <inheritdoc />
    public async Task<IReadOnlyList<PhoneKey>> ListAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync("SELECT number, from_day, until_day, sealed, swept_to, drawn_by FROM campaign_phone_key ORDER BY number DESC", Read, token), cancellationToken);

    /// <inheritdoc />
    public async Task<bool> AddAsync(PhoneKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "INSERT INTO campaign_phone_key (number, from_day, until_day, sealed, swept_to, drawn_by) VALUES (@number, @from_day, @until_day, @sealed, @swept_to, @drawn_by) ON CONFLICT DO NOTHING",
                token,
                ("@number", key.Number),
                ("@from_day", key.From.DayNumber),
                ("@until_day", key.Until.DayNumber),
                ("@sealed", key.Sealed),
                ("@swept_to", key.SweptTo),
                ("@drawn_by", key.DrawnBy)),
            cancellationToken) > 0;
    }

    /// <inheritdoc />
    public Task SweepAsync(int key, IReadOnlyList<PhonePseudonym> phones, byte[]? sweptTo, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            // A key that was destroyed meanwhile is not given pseudonyms again.
            if (await session.ExecuteAsync(
                "UPDATE campaign_phone_key SET swept_to = @swept_to WHERE number = @number AND length(sealed) > 0", token, ("@swept_to", sweptTo), ("@number", key)) > 0)
            {
                await PutKnown.WriteAsync(session, phones, phone => [key, phone.ToBytes()], token);
            }

            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PhonePseudonym>> ListKnownAsync(int key, PhonePseudonym after, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT pseudonym FROM campaign_known WHERE key_number = @key AND pseudonym > @after ORDER BY pseudonym LIMIT @limit",
            reader => PhonePseudonym.Read((byte[])reader.GetValue(0)),
            token,
            ("@key", key),
            ("@after", after.ToBytes()),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task DestroyAsync(int key, CancellationToken cancellationToken)
    {
        // The key first: without it nobody finds whose the pseudonyms are.
        _ = await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "UPDATE campaign_phone_key SET sealed = @none, swept_to = NULL WHERE number = @number", token, ("@none", Array.Empty<byte>()), ("@number", key)),
            cancellationToken);
        _ = await database.DeleteInStretchesAsync(
            "DELETE FROM campaign_known WHERE (key_number, pseudonym) IN (SELECT key_number, pseudonym FROM campaign_known WHERE key_number = @number LIMIT @limit)",
            Stretch,
            cancellationToken,
            ("@number", key));
    }

    private static PhoneKey Read(DbDataReader reader) => new(
        reader.GetInt32(0), DateOnly.FromDayNumber(reader.GetInt32(1)), DateOnly.FromDayNumber(reader.GetInt32(2)), (byte[])reader.GetValue(3),
        reader.IsDBNull(4) ? null : (byte[])reader.GetValue(4), reader.GetString(5));
}
