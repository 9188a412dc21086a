namespace HealthPass.Api.Residents;

/// <summary>What the page or the channel holds, sealed, between asking to withdraw and the code: nothing of it is kept here.</summary>
/// <param name="PersonId">Whose registration it is.</param>
/// <param name="AppliedAt">When that began, in ticks: one that is made since is another.</param>
/// <param name="Channel">The channel that asks, null for the person.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
internal sealed record LeavingTicket(string PersonId, long AppliedAt, string? Channel, long ExpiresAt)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket";
}
