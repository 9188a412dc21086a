namespace HealthPass.Api.Residents;

/// <summary>What the page holds, sealed, between a new phone and its code: nothing of it is kept here.</summary>
/// <param name="PersonId">Whose phone it is to be.</param>
/// <param name="Phone">The phone.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
internal sealed record PhoneTicket(string PersonId, string Phone, long ExpiresAt)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket";
}
