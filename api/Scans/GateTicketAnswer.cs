namespace HealthPass.Api.Scans;

/// <summary>A ticket to open the gates' hub with, from a browser.</summary>
/// <param name="Ticket">The ticket, which SignalR's <c>accessTokenFactory</c> gives.</param>
/// <param name="ExpiresAt">Until when it opens a connection; one that is open goes on.</param>
public sealed record GateTicketAnswer(string Ticket, string ExpiresAt);
