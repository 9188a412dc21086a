namespace HealthPass.Api.Volunteers;

/// <summary>What the volunteer's page holds, sealed, while the person who was helped still stands there.</summary>
/// <param name="Person">Who.</param>
/// <param name="Session">The session; the ticket is good in no other.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
internal sealed record PrintTicket(string Person, Guid Session, long ExpiresAt)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket of a print";
}
