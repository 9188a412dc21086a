using System.Security.Claims;
using HealthPass.Grains.Residents;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Access;

/// <summary>Lets residents in by their cookie, and asks the person's grain whether the session goes on: who signs out is out at once, everywhere.</summary>
internal sealed class ResidentDoor(TokenSealer sealer, IGrainFactory grains, TimeProvider clock)
{
    private static ReadOnlySpan<byte> Purpose => "healthpass-resident"u8;

    public string Seal(PersonId person, Guid sessionId, DateTimeOffset expiresAt) =>
        sealer.SealTicket(new ResidentTicket(person.ToString(), sessionId, expiresAt.ToUnixTimeSeconds()), Purpose);

    /// <summary>Finds out who calls.</summary>
    /// <param name="cookie">What the browser sent.</param>
    /// <param name="goesOnUnasked">Whether the cookie's word is enough while nobody can be asked.</param>
    /// <returns>Null for somebody who is to enter anew.</returns>
    public async Task<ClaimsPrincipal?> FindAsync(string cookie, bool goesOnUnasked)
    {
        if (sealer.OpenTicket<ResidentTicket>(cookie, Purpose) is not { } ticket
            || ticket.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds()
            || !PersonId.TryParse(ticket.PersonId, out var person))
        {
            return null;
        }

        var devices = 0;
        try
        {
            devices = await grains.GetGrain<IResidentGrain>(person.ToGrainKey()).Devices(ticket.SessionId);
            if (devices == 0)
            {
                return null;
            }
        }
        catch (Exception error) when (goesOnUnasked && DependencyFaults.IsUnavailable(error))
        {
            // The database is away, and a person who has entered is shown as everybody on the board is.
        }

        return new ResidentCaller(person, ticket.SessionId, devices).ToPrincipal();
    }
}
