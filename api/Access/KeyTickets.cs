using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Api.Access;

/// <summary>Seals what stands for an API key where the key itself must not be: in a browser's cookie, in an address. It ends with the key.</summary>
internal sealed class KeyTickets(TokenSealer sealer, ApiKeys keys, TimeProvider clock)
{
    /// <summary>Makes a ticket.</summary>
    /// <param name="key">The key.</param>
    /// <param name="lifetime">How long it is good.</param>
    /// <param name="purpose">What for: it opens nothing else.</param>
    /// <returns>The ticket, and until when it is good.</returns>
    public (string Ticket, DateTimeOffset ExpiresAt) Make(KnownKey key, TimeSpan lifetime, ReadOnlySpan<byte> purpose)
    {
        var expiresAt = clock.GetUtcNow() + lifetime;
        return (sealer.SealTicket(new KeyTicket(key.Hash.ToArray(), expiresAt.ToUnixTimeSeconds()), purpose), expiresAt);
    }

    /// <summary>Finds the key that a ticket stands for.</summary>
    /// <param name="ticket">What was shown.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="key">The key as it is now.</param>
    /// <returns>False for what is no ticket, has run out, or is of a key that is in force no more.</returns>
    public bool TryFind(string ticket, ReadOnlySpan<byte> purpose, [MaybeNullWhen(false)] out KnownKey key)
    {
        key = null;
        return sealer.OpenTicket<KeyTicket>(ticket, purpose) is { } opened
            && opened.ExpiresAt > clock.GetUtcNow().ToUnixTimeSeconds()
            && keys.TryFindHash(opened.KeyHash, out key);
    }
}
