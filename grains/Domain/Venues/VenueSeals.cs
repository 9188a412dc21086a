using HealthPass.Grains.Venues.Places;
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
        ? state is { Standing: VenueStanding.InUse, Reviewed: false, Reason: null or "", EndedAt: null, Places: null, LastPlace: 0, Capacity: 0, Keeper: null or "", Screen.Number: 0 } && state.Review == Guid.Empty && state.Measure == Guid.Empty
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
        if (state.Registration is { } registration)
        {
            _ = Add(input, registration);
        }

        // Nothing where there is none: so was what a build before has sealed. Each with its word, so that one is never taken for the other.
        if (state is not { Capacity: 0, Keeper: null or "" })
        {
            _ = input.Add("settings").Add(state.Capacity).Add(state.Keeper ?? string.Empty);
        }

        if (state.Screen.Number != 0)
        {
            _ = input.Add("screen").Add(state.Screen.Number).Add(state.Screen.Key);
        }

        return state.Places is { Count: > 0 } places ? Add(input.Add("places"), places, state.LastPlace) : input;
    }

    private static SealInput Add(SealInput input, IReadOnlyList<VenuePlace> places, ushort last)
    {
        _ = input.Add(last).Add(places.Count);
        foreach (var (number, draft, addedAt, endedAt, issues) in places)
        {
            _ = input.Add(number).Add((long)draft.Kind).Add(draft.Name).Add(draft.NameEn).Add(draft.Plate).Add(draft.Line).Add(draft.Trip).Add(draft.Carriage).Add(draft.Seat)
                .Add(addedAt).Add(endedAt).Add(issues.Count);
            foreach (var issue in issues)
            {
                _ = input.Add(issue.Version).Add(issue.Draw).Add(issue.Until);
            }
        }

        return input;
    }

    private static SealInput AddReason(SealInput input, string? reason) => string.IsNullOrEmpty(reason) ? input : input.Add(reason);

    private static SealInput Add(SealInput input, EntryRule? own) => own is { } rule
        ? input.Add(1).Add((long)rule.YellowVerdict).Add((long)rule.UnregisteredVerdict).Add(rule.TestWithinHours).Add((long)rule.StaleTestVerdict).Add((long)rule.PopUpVerdict)
        : input.Add(0);
}
