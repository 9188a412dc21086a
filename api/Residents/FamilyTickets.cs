using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Residents;

/// <summary>Seals whom somebody wants to hold. It is no ticket to enter with: a member's code must never sign the holder in as the member.</summary>
internal sealed class FamilyTickets(TokenSealer sealer, EntryTickets entries)
{
    // Nothing of it is ever part of a page, and a long name in letters that are escaped would not fit.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ReadOnlySpan<byte> Purpose => "healthpass-family"u8;

    public string Seal(PersonApplication application, PersonId holder, FamilyRelation relation, DateOnly? birth) =>
        sealer.SealTicket(new FamilyTicket(entries.Write(application), holder.ToString(), relation, birth), Purpose, Short);

    /// <summary>Opens a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="holder">Who has brought it.</param>
    /// <param name="application">Who is to be held.</param>
    /// <param name="relation">What the member is to the holder.</param>
    /// <param name="birth">The member's date of birth, null where nothing says it.</param>
    /// <returns>False for what is none, is somebody else's or has run out.</returns>
    public bool TryOpen(string ticket, PersonId holder, [NotNullWhen(true)] out PersonApplication? application, out FamilyRelation relation, out DateOnly? birth)
    {
        (application, relation, birth) = (null, default, null);
        if (sealer.OpenTicket<FamilyTicket>(ticket, Purpose, Short) is not { } opened
            || opened.Holder != holder.ToString()
            || !entries.TryRead(opened.Application, out application))
        {
            return false;
        }

        (relation, birth) = (opened.Relation, opened.Birth ?? DocumentBirth.Of(application.Document));
        return true;
    }
}
