namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>Opens the ways to the carriers' gateways.</summary>
public interface ICarrierLinks
{
    /// <summary>The accounts that this node is set up with.</summary>
    IReadOnlyList<CarrierAccount> Accounts { get; }

    /// <summary>Opens the way to an account; it connects when the first text is submitted.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="hear">
    /// Is given what the gateway tells of itself, a batch at a time, in its order. The gateway is told that it arrived once this has come back; where it throws,
    /// the gateway is not told and says it again. It must not wait for a text that is being submitted over the same way: the answer may lie behind what it was given.
    /// </param>
    /// <returns>The way.</returns>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    ICarrierLink Open(string account, Func<IReadOnlyList<CarrierNews>, Task> hear);
}
