namespace HealthPass.Api.Windows;

/// <summary>What opens the residents' own page for somebody who has just applied in a window.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Session">The session that begins by it, once.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
internal sealed record HandOverTicket(string PersonId, Guid Session, long ExpiresAt)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket of a hand-over";
}
