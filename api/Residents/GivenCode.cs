using HealthPass.Grains.Residents;

namespace HealthPass.Api.Residents;

/// <summary>A code that was read off the phone, and is the one that was sent: it stays good until what it is for is done.</summary>
internal sealed class GivenCode(IPhoneGrain phone, byte[] hash, string code)
{
    /// <summary>The session, holding or case that the ticket leads to.</summary>
    public Guid Id => EntryTickets.IdOf(hash);

    /// <summary>What it was for is done.</summary>
    public Task SpendAsync() => phone.Spend(hash, code);
}
