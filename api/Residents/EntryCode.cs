using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Residents;

/// <summary>The code that somebody reads off the phone.</summary>
/// <param name="Ticket">What was answered when it was sent.</param>
/// <param name="Code">Six digits.</param>
/// <param name="Link">The token of the text's link by which the person came; left out for none.</param>
public sealed record EntryCode([property: Needed] string? Ticket, [property: Needed] string? Code, string? Link = null)
{
    /// <summary>Which of the two is not there, null where both are.</summary>
    internal Problem? Missing() => Ticket is null ? Problem.Missing("ticket") : Code is null ? Problem.Missing("code") : null;

    /// <summary>Tells no code, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Entry code";
}
