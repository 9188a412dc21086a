using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>Seals what a venue's grain stores: whoever writes to the database opens no door and moves no venue.</summary>
internal sealed class VenueSeals(Sealer sealer)
{
    /// <summary>Seals a state.</summary>
    public VenueState Seal(VenueId id, VenueState state) => state with { Seal = sealer.Make(SealPurpose.Venue, InputOf(id, state)) };

    /// <summary>
    /// Whether a state is what was stored. What a build before has stored has no seal, and says none of what came with seals: that is taken
    /// until its next change, and is never more than a venue that a channel registered.
    /// </summary>
    public bool Holds(VenueId id, VenueState state) => state.Seal.IsNone
        ? state is { Standing: VenueStanding.InUse, Reviewed: false, Reason: null or "", EndedAt: null } && state.Review == Guid.Empty && state.Measure == Guid.Empty
        : sealer.Holds(SealPurpose.Venue, InputOf(id, state), state.Seal);

    /// <summary>Adds a registration to what is sealed.</summary>
    public static SealInput Add(SealInput input, VenueRegistration registration) => AddReason(Add(
        input.Add(registration.Name).Add((long)registration.Category).Add(registration.Region.Value).Add(registration.Address).Add(registration.CreditCode)
            .Add(registration.RegisteredBy),
        registration.OwnRule), registration.RuleReason);

    private static SealInput InputOf(VenueId id, VenueState state)
    {
        var input = new SealInput().Add(id.ToGrainKey()).Add((long)state.Version).Add(state.RegisteredAt).Add(state.StampedAt).Add((long)state.Standing)
            .Add(state.Reason).Add(state.Reviewed ? 1 : 0).Add(state.EndedAt).Add(state.Review).Add(state.Measure);
        input = state.Registration is { } registration ? Add(input, registration) : input;

        // What a build before has sealed says none of it.
        return state is { Capacity: 0, Keeper: null or "" } ? input : input.Add(state.Capacity).Add(state.Keeper ?? string.Empty);
    }

    private static SealInput AddReason(SealInput input, string? reason) => string.IsNullOrEmpty(reason) ? input : input.Add(reason);

    private static SealInput Add(SealInput input, EntryRule? own) => own is { } rule
        ? input.Add(1).Add((long)rule.YellowVerdict).Add((long)rule.UnregisteredVerdict).Add(rule.TestWithinHours).Add((long)rule.StaleTestVerdict).Add((long)rule.PopUpVerdict)
        : input.Add(0);
}
