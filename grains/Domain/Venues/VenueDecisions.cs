using HealthPass.Grains.Kept;
using HealthPass.Grains.Venues.Places;
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

    /// <summary>Carries out what was decided about a venue. What has ended stays ended: its code is never given to another.</summary>
    public static Decision<VenueState, VenueFault> Carry(VenueState state, VenueOrder order, DateTimeOffset now)
    {
        if ((state.Registration ?? order.Registration) is not { } registration)
        {
            return VenueFault.Unknown;
        }

        var isNew = state.Registration is null;
        var standing = order.Standing ?? state.Standing;
        if (!isNew && ((state.Standing == VenueStanding.Ended && standing != VenueStanding.Ended) || (standing == VenueStanding.InReview && state.Standing != VenueStanding.InReview)))
        {
            return VenueFault.Over;
        }

        // A venue counts from when it is in use; one that never was, for no time.
        var begins = isNew || (state.Standing == VenueStanding.InReview && standing != VenueStanding.InReview);
        var next = state with
        {
            Registration = order.Registration ?? registration,
            RegisteredAt = begins ? now : state.RegisteredAt,
            Standing = standing,
            Reason = order.Standing is null ? state.Reason : order.Reason,
            Reviewed = state.Reviewed || order.Reviewed,
            EndedAt = standing == VenueStanding.Ended ? state.EndedAt ?? now : null,
        };
        return next == state ? Decision<VenueState, VenueFault>.Nothing : Decision<VenueState, VenueFault>.To(next, now);
    }

    /// <summary>Begins a review or a measure, unless another has begun meanwhile.</summary>
    public static Decision<VenueState, VenueFault> Claim(VenueState state, VenueClaim what, Guid caseId, Guid after, DateTimeOffset now)
    {
        var current = ClaimOf(state, what);
        return state.Registration is null ? VenueFault.Unknown
            : state.Standing == VenueStanding.Ended ? VenueFault.Over
            : current == caseId ? Decision<VenueState, VenueFault>.Nothing
            : current != after ? VenueFault.Taken
            : Decision<VenueState, VenueFault>.To(what == VenueClaim.Review ? state with { Review = caseId } : state with { Measure = caseId }, now);
    }

    /// <summary>Sets what takes no review.</summary>
    public static Decision<VenueState, VenueFault> Set(VenueState state, VenueSetting setting, DateTimeOffset now)
    {
        if (state.Registration is null)
        {
            return VenueFault.Unknown;
        }

        if (state.Standing == VenueStanding.Ended)
        {
            return VenueFault.Over;
        }

        var next = state with
        {
            Capacity = setting.Capacity ?? state.Capacity,
            Keeper = setting.Keeper ?? state.Keeper,
        };
        return next == state ? Decision<VenueState, VenueFault>.Nothing : Decision<VenueState, VenueFault>.To(next, now);
    }

    /// <summary>Gives the venue's screen a key, or takes it away. A number is never given again: what showed the one before shows nothing any more.</summary>
    public static Decision<VenueState, VenueFault> SetScreen(VenueState state, ScreenWish wish, ushort key, DateTimeOffset now)
    {
        if (state.Registration is null)
        {
            return VenueFault.Unknown;
        }

        if (state.Standing == VenueStanding.Ended)
        {
            return VenueFault.Over;
        }

        var screen = wish switch
        {
            ScreenWish.Ended => state.Screen with { Key = 0 },
            ScreenWish.Given when !state.Screen.IsNone => state.Screen,
            _ => new ScreenIssue(state.Screen.Number + 1, key),
        };
        return screen == state.Screen ? Decision<VenueState, VenueFault>.Nothing : Decision<VenueState, VenueFault>.To(state with { Screen = screen }, now);
    }

    /// <summary>The last review or measure.</summary>
    public static Guid ClaimOf(VenueState state, VenueClaim what) => what == VenueClaim.Review ? state.Review : state.Measure;

    /// <summary>The rule in force, null where no venue is registered.</summary>
    public static VenueRule? RuleOf(VenueId id, VenueState state) => state.Registration is { } registration
        ? new(id, state.Version, registration.Region, registration.OwnRule ?? CategoryRules.Default(registration.Category))
        {
            Standing = state.Standing,
            Places = PlaceDecisions.BookOf(state.Places, state.LastPlace),
            Screen = state.Screen,
        }
        : null;

    /// <summary>Decides something about the places within a venue that is there and has not ended.</summary>
    /// <param name="state">The venue.</param>
    /// <param name="decide">What is to become of them.</param>
    /// <param name="now">The time.</param>
    /// <param name="number">The place that it is about.</param>
    public static Decision<VenueState, PlaceFault> ChangePlaces(
        VenueState state, Func<IReadOnlyList<VenuePlace>, ushort, PlaceChange> decide, DateTimeOffset now, out ushort number)
    {
        number = 0;
        if (state.Registration is null)
        {
            return PlaceFault.VenueUnknown;
        }

        if (state.Standing == VenueStanding.Ended)
        {
            return PlaceFault.VenueOver;
        }

        var change = decide(state.Places ?? [], state.LastPlace);
        number = change.Number;
        return change.Fault != PlaceFault.None ? change.Fault
            : change.Places is null ? Decision<VenueState, PlaceFault>.Nothing
            : Decision<VenueState, PlaceFault>.To(state with { Places = change.Places, LastPlace = Math.Max(state.LastPlace, number) }, now);
    }

    /// <summary>The venue itself, then the places within it by number.</summary>
    public static IReadOnlyList<VenuePlace> PlacesOf(VenueState state)
    {
        IEnumerable<VenuePlace> places = state.Places ?? [];
        return [.. (places.Any(place => place.Number == 0) ? places : places.Append(PlaceDecisions.Itself(state.RegisteredAt))).OrderBy(place => place.Number)];
    }
}
