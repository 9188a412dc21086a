using System.Diagnostics.CodeAnalysis;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Api.Access;

/// <summary>Seals the tokens of staff sessions.</summary>
internal sealed class SessionCipher(TokenSealer sealer, TimeProvider clock)
{
    private static ReadOnlySpan<byte> Purpose => "healthpass-session"u8;

    public string Seal(SessionTicket ticket) => sealer.SealTicket(ticket, Purpose);

    /// <summary>Seals the token of an account's session.</summary>
    public string Seal(StaffAccount account, StaffSession session) =>
        Seal(new(account.UserName, account.Roles, account.Region.ToString(), session.ExpiresAt, session.SessionId));

    /// <summary>Opens a token. Whether the session goes on is not said by it.</summary>
    public bool TryOpen(string text, [NotNullWhen(true)] out SessionTicket? ticket)
    {
        ticket = sealer.OpenTicket<SessionTicket>(text, Purpose);
        if (ticket?.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds())
        {
            ticket = null;
        }

        return ticket is not null;
    }
}
