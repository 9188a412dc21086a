using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Windows;

/// <summary>Goes on from a window to the residents' own page.</summary>
/// <param name="Ticket">What the window was answered.</param>
public sealed record HandOverRequest([property: Needed] string? Ticket)
{
    /// <summary>Tells no ticket, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Hand-over";
}
