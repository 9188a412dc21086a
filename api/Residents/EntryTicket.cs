namespace HealthPass.Api.Residents;

/// <summary>What the page holds, sealed, between the application and the code: nothing of it is kept here.</summary>
/// <param name="DocumentType">Its wire name.</param>
/// <param name="Number">The number of the document.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone.</param>
/// <param name="RegionCode">Home.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
/// <param name="Country">Who issued a passport, null where that was not said.</param>
internal sealed record EntryTicket(string DocumentType, string Number, string Name, string Phone, string RegionCode, long ExpiresAt, string? Country = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket";
}
