using HealthPass.Api.Access;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Residents;

/// <summary>Seals new phones for the time until the code that was sent to them is given back.</summary>
internal sealed class PhoneTickets(TokenSealer sealer, TimeProvider clock)
{
    private static ReadOnlySpan<byte> Purpose => "healthpass-phone"u8;

    public string Seal(PersonId person, PhoneNumber phone) => sealer.SealTicket(
        new PhoneTicket(person.ToString(), phone.Number, (clock.GetUtcNow() + EntryTickets.Validity).ToUnixTimeSeconds()), Purpose);

    /// <summary>Opens a ticket.</summary>
    /// <returns>False for what is none, has run out, or is another person's.</returns>
    public bool TryOpen(string ticket, PersonId person, out PhoneNumber phone)
    {
        phone = default;
        return sealer.OpenTicket<PhoneTicket>(ticket, Purpose) is { } held
            && held.ExpiresAt > clock.GetUtcNow().ToUnixTimeSeconds()
            && held.PersonId == person.ToString()
            && PhoneNumber.TryParse(held.Phone, out phone);
    }
}
