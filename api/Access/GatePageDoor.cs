using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Api.Access;

/// <summary>
/// Lets the gate page in by its cookie, which stands for the API key that was given once: no script of the page holds the key, and whoever
/// withdraws or rotates it shuts the page out with all else. A call by cookie counts against the key's rate as one by the key does.
/// </summary>
internal sealed class GatePageDoor(KeyTickets tickets)
{
    /// <summary>How long a page that is not opened stays signed in; each start begins it anew.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private static ReadOnlySpan<byte> Purpose => "healthpass-gate"u8;

    /// <summary>Has the browser keep a session of a key.</summary>
    /// <returns>Until when.</returns>
    public DateTimeOffset Append(HttpContext context, KnownKey key)
    {
        var (ticket, until) = tickets.Make(key, Lifetime, Purpose);
        SessionCookie.OfGates.Append(context, ticket, until);
        return until;
    }

    /// <summary>Whether a call brings such a cookie at all.</summary>
    public static bool HasOne(HttpRequest request) => SessionCookie.OfGates.Read(request) is not null;

    /// <summary>Finds the key behind a cookie.</summary>
    /// <param name="request">The call.</param>
    /// <param name="isHub">Whether it is for a hub.</param>
    /// <param name="key">The key, in force.</param>
    /// <returns>False for a cookie that has run out, whose key is not in force any more, or that another site's page had sent.</returns>
    public bool TryFind(HttpRequest request, bool isHub, [MaybeNullWhen(false)] out KnownKey key)
    {
        key = null;
        return SessionCookie.OfGates.Read(request) is { } cookie && SessionCookie.MayBringOne(request, isHub) && tickets.TryFind(cookie, Purpose, out key);
    }
}
