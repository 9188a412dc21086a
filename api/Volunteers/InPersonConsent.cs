using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Volunteers;

/// <summary>What a volunteer stands for.</summary>
/// <param name="Ticket">What was answered when it was begun.</param>
/// <param name="Present">That the person stands there and agrees, and that the document was seen; nothing happens without.</param>
public sealed record InPersonConsent([property: Needed] string? Ticket, [property: Needed] bool? Present)
{
    /// <summary>Tells no ticket, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Consent in person";
}
