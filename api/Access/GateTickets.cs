using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Api.Access;

/// <summary>
/// Tickets by which a browser opens the gates' hub. It cannot set a header on a WebSocket, and what stands in an address ends up in the logs of whatever
/// lies between: so a ticket stands there, which is good for a minute and for the hub alone, and never the key.
/// </summary>
internal sealed class GateTickets(KeyTickets tickets)
{
    /// <summary>What every ticket begins with, so that it is never taken for a session.</summary>
    public const string Prefix = "gate_";

    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private static ReadOnlySpan<byte> Purpose => "healthpass-gate-ticket"u8;

    /// <summary>Makes a ticket.</summary>
    /// <param name="key">The gate's key.</param>
    /// <returns>The ticket, and when it runs out.</returns>
    public (string Ticket, DateTimeOffset ExpiresAt) Make(KnownKey key)
    {
        var (ticket, expiresAt) = tickets.Make(key, Lifetime, Purpose);
        return (Prefix + ticket, expiresAt);
    }

    /// <summary>Finds the key that a ticket stands for.</summary>
    /// <param name="text">What was shown.</param>
    /// <param name="key">The key as it is now.</param>
    /// <returns>False for what is no ticket, has run out, or is of a key that is in force no more.</returns>
    public bool TryFind(string text, [MaybeNullWhen(false)] out KnownKey key)
    {
        key = null;
        return text.StartsWith(Prefix, StringComparison.Ordinal) && tickets.TryFind(text[Prefix.Length..], Purpose, out key);
    }
}
