using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Api.Residents;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Volunteers;

/// <summary>
/// Seals whom a volunteer helps, so that nothing of it is kept anywhere: with the session's end nobody can be found by it. It is no ticket to
/// enter with, whoever reads the code to the volunteer.
/// </summary>
internal sealed class VolunteerTickets(TokenSealer sealer, EntryTickets entries, TimeProvider clock)
{
    /// <summary>How long a code may be printed for somebody.</summary>
    public static readonly TimeSpan PrintValidity = TimeSpan.FromMinutes(10);

    // Nothing of it is ever part of a page, and a long name in letters that are escaped would not fit.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ReadOnlySpan<byte> Purpose => "healthpass-volunteer"u8;

    private static ReadOnlySpan<byte> PrintPurpose => "healthpass-volunteer-print"u8;

    public string Seal(PersonApplication application, Guid session, bool hasPhone, PersonId? holder = null, FamilyRelation relation = default) => sealer.SealTicket(
        new VolunteerTicket(entries.Write(application), session, Guid.NewGuid(), hasPhone, holder?.ToString(), relation), Purpose, Short);

    /// <summary>Opens a ticket.</summary>
    /// <param name="text">The ticket.</param>
    /// <param name="session">The session in which it is brought.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="application">Who is helped.</param>
    /// <returns>False for what is none, is of another session or has run out.</returns>
    public bool TryOpen(string text, Guid session, [NotNullWhen(true)] out VolunteerTicket? ticket, [NotNullWhen(true)] out PersonApplication? application)
    {
        application = null;
        ticket = sealer.OpenTicket<VolunteerTicket>(text, Purpose, Short);
        return ticket is not null && ticket.Session == session && entries.TryRead(ticket.Application, out application, ticket.Application.Phone.Length > 0);
    }

    public string SealPrint(PersonId person, Guid session) =>
        sealer.SealTicket(new PrintTicket(person.ToString(), session, (clock.GetUtcNow() + PrintValidity).ToUnixTimeSeconds()), PrintPurpose);

    /// <summary>Opens a ticket that prints.</summary>
    /// <param name="text">The ticket.</param>
    /// <param name="session">The session in which it is brought.</param>
    /// <param name="person">For whom.</param>
    /// <returns>False for what is none, is of another session or has run out.</returns>
    public bool TryOpenPrint(string text, Guid session, out PersonId person)
    {
        person = default;
        return sealer.OpenTicket<PrintTicket>(text, PrintPurpose) is { } ticket
            && ticket.Session == session
            && ticket.ExpiresAt > clock.GetUtcNow().ToUnixTimeSeconds()
            && PersonId.TryParse(ticket.Person, out person);
    }
}
