using HealthPass.Grains.Kept;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>Decides what becomes of a venue: pure functions of the state, the command and the time.</summary>
internal static class VenueDecisions
{
    /// <summary>Registers a venue; the same registration again changes nothing.</summary>
    public static Decision<VenueState, VenueFault> Register(VenueState state, VenueRegistration registration, DateTimeOffset now)
    {
        if (state.Registration is { } known)
        {
            return known == registration ? Decision<VenueState, VenueFault>.Nothing : VenueFault.Taken;
        }

        return Decision<VenueState, VenueFault>.To(state with { Registration = registration, RegisteredAt = now }, now);
    }

    /// <summary>The rule in force, null where no venue is registered.</summary>
    public static VenueRule? RuleOf(VenueId id, VenueState state) => state.Registration is { } registration
        ? new(id, state.Version, registration.Region, registration.OwnRule ?? CategoryRules.Default(registration.Category))
        : null;
}
