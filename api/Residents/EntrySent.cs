namespace HealthPass.Api.Residents;

/// <summary>A text is on its way to the phone.</summary>
/// <param name="Ticket">To be given back with the code; it holds the application, sealed.</param>
/// <param name="MaskedPhone">First and last three digits of the phone.</param>
/// <param name="ExpiresAt">Until when the code is good; it may be tried five times, and used once.</param>
public sealed record EntrySent(string Ticket, string MaskedPhone, string ExpiresAt)
{
    /// <summary>Tells no ticket, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Entry";
}
