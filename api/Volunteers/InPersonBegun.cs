namespace HealthPass.Api.Volunteers;

/// <summary>What the volunteer compares with the paper once more.</summary>
/// <param name="Ticket">To be given back when the person agrees; it holds the application, sealed.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record InPersonBegun(string Ticket, string MaskedDocument, string ExpiresAt)
{
    /// <summary>Tells no ticket, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Application in person";
}
