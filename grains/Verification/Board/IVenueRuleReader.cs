using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Board;

/// <summary>Finds the rule of a venue that is not on the board.</summary>
public interface IVenueRuleReader
{
    /// <summary>Finds a rule.</summary>
    /// <param name="id">The venue.</param>
    /// <returns>The rule, null when there is no such venue.</returns>
    ValueTask<VenueRule?> ReadAsync(VenueId id);
}
