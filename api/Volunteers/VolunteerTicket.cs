using HealthPass.Api.Residents;
using HealthPass.Grains.Families;

namespace HealthPass.Api.Volunteers;

/// <summary>What the volunteer's page holds, sealed, between asking and the consent.</summary>
/// <param name="Application">Who is helped.</param>
/// <param name="Session">The session; the ticket is good in no other.</param>
/// <param name="Help">The number of the help.</param>
/// <param name="HasPhone">Whether a code on a phone is the consent.</param>
/// <param name="Holder">The relative who is to hold the person, null for none.</param>
/// <param name="Relation">What the person is to the relative.</param>
internal sealed record VolunteerTicket(EntryTicket Application, Guid Session, Guid Help, bool HasPhone, string? Holder = null, FamilyRelation Relation = default)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket of a volunteer";
}
