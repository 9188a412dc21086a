using HealthPass.Grains.Families;

namespace HealthPass.Api.Residents;

/// <summary>What the page holds, sealed, between asking to hold somebody and the code.</summary>
/// <param name="Application">Who is to be held.</param>
/// <param name="Holder">Who asks: the ticket is good for nobody else.</param>
/// <param name="Relation">What the member is to the holder.</param>
/// <param name="Birth">The member's date of birth; null where nothing says it.</param>
internal sealed record FamilyTicket(EntryTicket Application, string Holder, FamilyRelation Relation, DateOnly? Birth = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket of a family";
}
