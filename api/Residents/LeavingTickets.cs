using HealthPass.Api.Access;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Residents;

/// <summary>Seals which registration is to end for the time until the code is given back.</summary>
internal sealed class LeavingTickets(TokenSealer sealer, TimeProvider clock)
{
    private static ReadOnlySpan<byte> Purpose => "healthpass-leaving"u8;

    public string Seal(PersonView person, string? channel) => sealer.SealTicket(
        new LeavingTicket(person.PersonId.ToString(), person.AppliedAt.UtcTicks, channel, (clock.GetUtcNow() + EntryTickets.Validity).ToUnixTimeSeconds()), Purpose);

    /// <summary>Whether a ticket is of a registration, and of whoever has brought it.</summary>
    /// <returns>False for what is none, has run out, or is another's.</returns>
    public bool IsOf(string ticket, PersonId person, DateTimeOffset appliedAt, string? channel) =>
        sealer.OpenTicket<LeavingTicket>(ticket, Purpose) is { } held
        && held.ExpiresAt > clock.GetUtcNow().ToUnixTimeSeconds()
        && held.PersonId == person.ToString()
        && held.AppliedAt == appliedAt.UtcTicks
        && held.Channel == channel;
}
