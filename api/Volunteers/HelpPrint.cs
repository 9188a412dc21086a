using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Volunteers;

/// <summary>A printed code is wanted for whoever was helped just now.</summary>
/// <param name="Ticket">What was answered then.</param>
public sealed record HelpPrint([property: Needed] string? Ticket)
{
    /// <summary>Tells no ticket, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Print";
}
