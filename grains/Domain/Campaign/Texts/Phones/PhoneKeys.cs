using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Texts.Phones;

/// <summary>
/// The keys that pseudonyms of phones are made with. This system draws one and hands it, once, to the party that matches phones for the carriers. A key lasts at
/// most 30 days, as one phone gets one text within them; afterwards it is destroyed.
/// </summary>
/// <param name="store">Keeps them.</param>
/// <param name="keys">Seals them.</param>
/// <param name="audit">The audit trail.</param>
/// <param name="clock">Tells the time.</param>
public sealed class PhoneKeys(IPhoneKeyStore store, KeyRing keys, IAudit audit, TimeProvider clock)
{
    private const int KeyBytes = 32;

    private readonly SecretSealer _sealer = new(keys, clock);

    /// <summary>Draws a key for the days from today on, or from the end of the one in use.</summary>
    /// <param name="by">Who has it drawn.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The key and its bytes, which nobody is told again; null where the next one is drawn already.</returns>
    public async Task<(PhoneKey Key, byte[] Bytes)?> DrawAsync(string by, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pen);
        var today = ShanghaiDay.Of(clock.GetUtcNow());
        var known = await store.ListAsync(cancellationToken);
        var from = known is [{ } last, ..] && last.Until >= today ? last.Until.AddDays(1) : today;
        if (from > today && known[0].From > today)
        {
            return null;
        }

        var number = (known is [{ } newest, ..] ? newest.Number : 0) + 1;
        var bytes = RandomNumberGenerator.GetBytes(KeyBytes);
        var key = new PhoneKey(number, from, from.AddDays(TextTerms.Current.KeyDays - 1), _sealer.Seal(Associated(number), bytes), [], by);
        _ = await pen.WriteAsync(number.ToString(CultureInfo.InvariantCulture), new { key.From, key.Until });
        return await store.AddAsync(key, cancellationToken) ? (key, bytes) : null;
    }

    /// <summary>The key that is in use on a day.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<PhoneKey?> FindAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await store.ListAsync(cancellationToken)).FirstOrDefault(key => key.From <= day && key.Until >= day && !key.IsDestroyed);

    /// <summary>Destroys what is no longer used.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task DestroyAsync(CancellationToken cancellationToken)
    {
        // A day longer than it is used, for arrivals that are handed in late.
        var yesterday = ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-1);
        foreach (var key in (await store.ListAsync(cancellationToken)).Where(key => key.Until < yesterday && !key.IsDestroyed))
        {
            await audit.WriteAsync("schedule", AuditActions.PhoneKeyDestroyed, key.Number.ToString(CultureInfo.InvariantCulture), new { key.From, key.Until });
            await store.DestroyAsync(key.Number, cancellationToken);
        }
    }

    /// <summary>Makes pseudonyms.</summary>
    /// <param name="key">The key.</param>
    /// <param name="phones">The phones.</param>
    /// <returns>Their pseudonyms, in order.</returns>
    /// <exception cref="CryptographicException">The key was altered, or what opens it is gone.</exception>
    public IReadOnlyList<PhonePseudonym> Make(PhoneKey key, IReadOnlyList<PhoneNumber> phones)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(phones);
        var bytes = _sealer.Open(Associated(key.Number), key.Sealed);
        try
        {
            return [.. phones.Select(phone => PhonePseudonym.Read(HMACSHA256.HashData(bytes, Encoding.ASCII.GetBytes(phone.Number))))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static byte[] Associated(int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"healthpass-phones {number}"));
}
